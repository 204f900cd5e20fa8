package org.dladmm.executor;

import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Kernel.Instruction;
import org.dladmm.expression.Kernel.Load;
import org.dladmm.expression.Kernel.Number;

/**
 * The values of a kernel, as tiles see them: those that its instructions define, by their numbers,
 * then an accumulator for each output.
 *
 * <p>A kernel over vectors or numbers is run as one over a single column: what has a value for
 * every element of its domain counts as {@link Broadcast#FULL} here, whatever it was called.
 */
final class TileValues {
  private final Kernel kernel;
  private final Broadcast[] roles;
  private final boolean[] inPlace;
  private final TensorPlace place;

  /**
   * The values of a kernel.
   *
   * @param place where full operands may be read
   */
  TileValues(Kernel kernel, TensorPlace place) {
    this.kernel = kernel;
    this.place = place;
    int instructions = kernel.instructions().size();
    roles = new Broadcast[instructions + kernel.outputs().size()];
    inPlace = new boolean[roles.length];
    for (int value = 0; value < roles.length; value++) {
      roles[value] =
          value < instructions ? role(kernel.instructions().get(value)) : Broadcast.PER_ROW;
      inPlace[value] = mayBeInPlace(value) && isOperand(value) && roles[value] == Broadcast.FULL;
    }
    for (Kernel.Output output : kernel.outputs()) {
      // what is stored as it came may have been overwritten by another output when its turn comes
      inPlace[output.value()] &= role(output.kept()) != Broadcast.FULL;
    }
  }

  /**
   * Whether a value may lie where a tensor has it. Columns are drawn together from arrays: what
   * that is done to is copied to one.
   */
  boolean mayBeInPlace(int value) {
    return place == TensorPlace.ARRAYS
        || (place == TensorPlace.OFF_HEAP
            && kernel.outputs().stream()
                .noneMatch(o -> o.value() == value && role(o.kept()) == Broadcast.PER_COLUMN));
  }

  TensorPlace place() {
    return place;
  }

  private Broadcast role(Instruction instruction) {
    return instruction instanceof Number ? Broadcast.SCALAR : role(instruction.broadcast());
  }

  /** What something of the kernel extends over when it is run. */
  Broadcast role(Broadcast broadcast) {
    return broadcast == kernel.domain() ? Broadcast.FULL : broadcast;
  }

  Broadcast role(int value) {
    return roles[value];
  }

  int count() {
    return roles.length;
  }

  /** The accumulator of an output. */
  int accumulator(int output) {
    return kernel.instructions().size() + output;
  }

  boolean isAccumulator(int value) {
    return value >= kernel.instructions().size();
  }

  boolean isOperand(int value) {
    return !isAccumulator(value) && kernel.instructions().get(value) instanceof Load;
  }

  /** Whether a value differs from tile to tile. */
  boolean variesByTile(int value) {
    return roles[value].covers(Broadcast.PER_COLUMN);
  }

  /** Whether a value is a full operand that is read where it lies. */
  boolean readInPlace(int value) {
    return inPlace[value];
  }
}
