package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.expression.Broadcast;

/**
 * The steps before a reverse sweep, and which of the values that they write are worth computing a
 * second time: matrices that the sweep needs. Vectors and numbers are small.
 */
final class Forward {
  private final List<Slot> slots;
  private final List<Step> steps;
  private final Set<Integer> outliving;
  private final Map<Integer, Integer> writer = new HashMap<>();
  private final Set<Integer> needed;

  /**
   * The forward part of a program.
   *
   * @param slots of the program
   * @param steps that come before the sweep
   * @param sweep the steps from there on
   * @param outliving slots that are kept in any case
   */
  Forward(List<Slot> slots, List<Step> steps, List<Step> sweep, Collection<Integer> outliving) {
    this.slots = slots;
    this.steps = steps;
    this.outliving = Set.copyOf(outliving);
    for (int i = 0; i < steps.size(); i++) {
      for (int slot : steps.get(i).writes()) {
        writer.put(slot, i);
      }
    }
    needed = needed(sweep, writer.keySet());
  }

  int size() {
    return steps.size();
  }

  Step step(int i) {
    return steps.get(i);
  }

  /** The number of the step that writes a slot. */
  int writer(int slot) {
    return writer.get(slot);
  }

  /**
   * Which of the dropped values have to be computed again for some steps: those that they read, and
   * those that these are made of.
   */
  Set<Integer> needed(List<Step> readers, Set<Integer> dropped) {
    Set<Integer> result = new HashSet<>();
    readers.forEach(step -> addRead(step, dropped, result));
    for (int i = steps.size() - 1; i >= 0; i--) {
      DeadSteps.live(steps.get(i), result).ifPresent(live -> addRead(live, dropped, result));
    }
    return result;
  }

  private static void addRead(Step step, Set<Integer> dropped, Set<Integer> result) {
    step.reads().stream().filter(dropped::contains).forEach(result::add);
  }

  /** Whether a value is worth computing again. */
  boolean large(int slot) {
    return slots.get(slot).broadcast() == Broadcast.FULL
        && needed.contains(slot)
        && !outliving.contains(slot);
  }

  long elements(int slot) {
    return slots.get(slot).domain().elements();
  }

  /** The large values written by the steps from one on and before another. */
  List<Integer> written(int from, int to) {
    List<Integer> written = new ArrayList<>();
    for (Step step : steps.subList(from, to)) {
      step.writes().stream().filter(this::large).forEach(written::add);
    }
    return written;
  }

  /**
   * For each step, the large values that are written before it and read by it or a later one: what
   * those that come from there on can be computed from.
   */
  List<List<Integer>> crossing() {
    List<List<Integer>> crossing = new ArrayList<>();
    Map<Integer, Integer> lastRead = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      crossing.add(new ArrayList<>());
      for (int slot : steps.get(i).reads()) {
        lastRead.put(slot, i);
      }
    }
    lastRead.forEach(
        (slot, last) -> {
          if (writer.containsKey(slot) && large(slot)) {
            for (int i = writer(slot) + 1; i <= last; i++) {
              crossing.get(i).add(slot);
            }
          }
        });
    return crossing;
  }
}
