package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * A recorded computation, independent of engines and tensors. Immutable; {@link #on} makes it
 * runnable.
 */
public final class Program {
  private final List<Slot> slots;
  private final Set<Integer> inputs;
  private final Preparation preparation;
  private final Map<Matrix, Leaf> constants;
  private final Set<Integer> readable;
  private final BufferPlan plan;

  private Program(
      List<Slot> slots,
      Set<Integer> inputs,
      Map<Matrix, Leaf> constants,
      Preparation preparation,
      Set<Integer> readable,
      BufferPlan plan) {
    this.slots = slots;
    this.inputs = inputs;
    this.constants = constants;
    this.preparation = preparation;
    this.readable = readable;
    this.plan = plan;
  }

  static Program of(Recording recording, Activations activations, List<Integer> outputs) {
    List<Slot> slots = new ArrayList<>(recording.slots());
    List<Integer> inputs = recording.inputs();
    Map<Integer, Integer> assignments = recording.assignments();
    Set<Integer> kept = new HashSet<>(outputs);
    kept.addAll(assignments.values());
    List<Step> steps = DeadSteps.removed(recording.steps(), kept);
    if (activations == Activations.RECOMPUTED) {
      steps = Recomputation.of(slots, steps, recording.firstOfSweep(), kept);
    }
    Map<Integer, Integer> direct = new LinkedHashMap<>();
    for (Map.Entry<Integer, Integer> assignment : assignments.entrySet()) {
      int input = assignment.getKey();
      int source = assignment.getValue();
      if (BufferPlan.mayOverwrite(steps, slots, input, source)) {
        direct.put(input, source);
      } else {
        Slot target = slots.get(input);
        Leaf copy = Expression.leaf(slots.size(), target.broadcast());
        slots.add(new Slot(copy, target.domain()));
        steps.add(
            new Step.Map(
                target.domain(),
                List.of(
                    new Step.Output(
                        slots.get(source).leaf(), Reduction.NONE, target.broadcast(), copy.id()))));
        direct.put(input, copy.id());
      }
    }
    Set<Integer> readable = new HashSet<>(outputs);
    readable.addAll(inputs);
    Preparation ordered = Preparation.of(slots, inputs, direct, EarlyUpdates.moved(steps, direct));
    List<Integer> lasting = new ArrayList<>(outputs);
    lasting.addAll(ordered.writes());
    return new Program(
        List.copyOf(slots),
        Set.copyOf(inputs),
        new IdentityHashMap<>(recording.constants()),
        ordered,
        readable,
        new BufferPlan(slots, inputs, ordered.steps(), direct, lasting));
  }

  /** Makes the program runnable, with all its tensors in the given workspace. */
  public Replay on(Workspace workspace) {
    return on(workspace, Map.of());
  }

  /**
   * Makes the program runnable, with given tensors for some of the inputs. The constants are the
   * workspace's; all other tensors are made there, filled with zeros.
   *
   * @throws IllegalArgumentException if a given tensor is not of its input's shape
   */
  public Replay on(Workspace workspace, Map<Leaf, Tensor> given) {
    Tensor[] tensors = new Tensor[plan.buffers().size()];
    constants.forEach(
        (matrix, leaf) -> tensors[plan.bufferOf(leaf.id())] = workspace.constant(matrix));
    given.forEach(
        (leaf, tensor) -> {
          Tensor fitting = checked(leaf, tensor);
          tensors[plan.bufferOf(leaf.id())] = fitting;
        });
    for (int i = 0; i < tensors.length; i++) {
      if (tensors[i] == null) {
        Slot slot = plan.buffers().get(i);
        tensors[i] = workspace.tensor(slot.tensorRows(), slot.tensorColumns());
      }
    }
    return new Replay(workspace.engine(), this, tensors);
  }

  private Tensor checked(Leaf leaf, Tensor tensor) {
    if (!inputs.contains(leaf.id())) {
      throw new IllegalArgumentException(leaf + " is not an input of the program");
    }
    Slot slot = slots.get(leaf.id());
    if (tensor.rows() != slot.tensorRows() || tensor.columns() != slot.tensorColumns()) {
      throw new IllegalArgumentException(
          "the input "
              + leaf
              + " needs a tensor of "
              + slot.tensorRows()
              + "×"
              + slot.tensorColumns()
              + ", but was given one of "
              + tensor.shape());
    }
    return tensor;
  }

  /** The number of tensors that a replay has, inputs and outputs included. */
  public int tensorCount() {
    return plan.buffers().size();
  }

  /** The elements of these tensors, without what engines add to columns. */
  public long elements() {
    return plan.buffers().stream()
        .mapToLong(slot -> (long) slot.tensorRows() * slot.tensorColumns())
        .sum();
  }

  /** Fused kernels and products that one run takes. */
  public int stepCount() {
    return preparation.steps().size();
  }

  List<Step> steps() {
    return preparation.steps();
  }

  /** How many of the first steps do the same as in the last run if {@link #prepared} are. */
  int preparing() {
    return preparation.count();
  }

  /** What the preparing steps follow from. */
  List<Tensor> prepared(Tensor[] tensors) {
    return tensors(tensors, preparation.inputs());
  }

  Tensor tensor(Tensor[] tensors, int slot) {
    return tensors[plan.bufferOf(slot)];
  }

  Tensor readable(Tensor[] tensors, Leaf leaf) {
    if (!readable.contains(leaf.id())) {
      throw new IllegalArgumentException(
          leaf + " is neither an input nor an output of the program");
    }
    return tensor(tensors, leaf.id());
  }

  List<Tensor> tensors(Tensor[] tensors, Collection<Integer> ids) {
    return ids.stream().map(id -> tensor(tensors, id)).toList();
  }
}
