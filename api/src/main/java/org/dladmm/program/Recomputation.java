package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Expressions;

/**
 * Makes a reverse sweep read values that are computed a second time: copies of forward steps, which
 * write slots of their own, right before the step of the sweep that first needs them. The liveness
 * of slots then tells that the first values are not needed for so long, and their tensors are used
 * again.
 *
 * <p>A copy has the operations of its original in their order, and so gives the same bits.
 */
final class Recomputation {
  private final List<Slot> slots;
  private final Forward forward;
  private final Set<Integer> needed;
  private final Map<Integer, Leaf> copies = new HashMap<>();
  private final List<Step> result = new ArrayList<>();

  private Recomputation(List<Slot> slots, Forward forward, Set<Integer> needed) {
    this.slots = slots;
    this.forward = forward;
    this.needed = needed;
  }

  /**
   * The steps with what it takes to keep fewer values.
   *
   * @param slots to which those of the copies are added
   * @param steps of the program, without dead ones
   * @param firstOfSweep the number of the slot that the reverse sweep wrote first
   * @param outliving slots that are kept in any case
   */
  static List<Step> of(
      List<Slot> slots, List<Step> steps, int firstOfSweep, Collection<Integer> outliving) {
    int count = 0;
    while (count < steps.size() && writesBefore(steps.get(count), firstOfSweep)) {
      count++;
    }
    List<Step> sweep = steps.subList(count, steps.size());
    Forward forward = new Forward(slots, steps.subList(0, count), sweep, outliving);
    Set<Integer> dropped = new HashSet<>(forward.written(0, count));
    dropped.removeAll(new Segments(forward).kept());
    Recomputation recomputation = new Recomputation(slots, forward, forward.needed(sweep, dropped));
    recomputation.result.addAll(steps.subList(0, count));
    sweep.forEach(recomputation::add);
    return recomputation.result;
  }

  private static boolean writesBefore(Step step, int slot) {
    return step.writes().stream().allMatch(written -> written < slot);
  }

  private void add(Step step) {
    missing(step).forEach(i -> result.add(copy(forward.step(i))));
    result.add(reading(step));
  }

  /** The forward steps to copy before a step of the sweep, in their order. */
  private Set<Integer> missing(Step step) {
    TreeSet<Integer> missing = new TreeSet<>();
    List<Step> readers = new ArrayList<>(List.of(step));
    while (!readers.isEmpty()) {
      for (int slot : readers.remove(readers.size() - 1).reads()) {
        if (needed.contains(slot)
            && !copies.containsKey(slot)
            && missing.add(forward.writer(slot))) {
          readers.add(DeadSteps.live(forward.step(forward.writer(slot)), needed).orElseThrow());
        }
      }
    }
    return missing;
  }

  private Step copy(Step original) {
    Step step = reading(DeadSteps.live(original, needed).orElseThrow());
    for (int slot : step.writes()) {
      Leaf copy = Expression.leaf(slots.size(), slots.get(slot).broadcast());
      slots.add(new Slot(copy, slots.get(slot).domain()));
      copies.put(slot, copy);
    }
    return writing(step);
  }

  /** The step with copies in place of what it reads. */
  private Step reading(Step step) {
    if (step instanceof Step.Product p) {
      return new Step.Product(
          p.alpha(),
          copyOf(p.a()),
          p.transposeA(),
          copyOf(p.b()),
          p.transposeB(),
          p.addend(),
          p.out());
    }
    Step.Map map = (Step.Map) step;
    return new Step.Map(
        map.domain(),
        map.outputs().stream()
            .map(o -> new Step.Output(reading(o.value()), o.reduction(), o.kept(), o.slot()))
            .toList());
  }

  private Expression reading(Expression value) {
    return Expressions.substitute(value, leaf -> copies.getOrDefault(leaf.id(), leaf));
  }

  /** The step with copies in place of what it writes. */
  private Step writing(Step step) {
    if (step instanceof Step.Product p) {
      return new Step.Product(
          p.alpha(), p.a(), p.transposeA(), p.b(), p.transposeB(), p.addend(), copyOf(p.out()));
    }
    Step.Map map = (Step.Map) step;
    return new Step.Map(
        map.domain(),
        map.outputs().stream()
            .map(o -> new Step.Output(o.value(), o.reduction(), o.kept(), copyOf(o.slot())))
            .toList());
  }

  private int copyOf(int slot) {
    Leaf copy = copies.get(slot);
    return copy == null ? slot : copy.id();
  }
}
