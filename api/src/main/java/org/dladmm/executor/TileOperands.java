package org.dladmm.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Kernel.Instruction;
import org.dladmm.expression.Kernel.Load;
import org.dladmm.expression.Kernel.Number;

/**
 * The operands of a kernel by how they come into tiles, found once, so that a run has nothing to
 * look for.
 */
final class TileOperands {
  /**
   * An operand.
   *
   * @param value that it is
   * @param input the tensor's number
   */
  record Operand(int value, int input) {}

  /**
   * A number of the kernel.
   *
   * @param value that it is
   * @param number what it is
   */
  record Constant(int value, double number) {}

  private final Kernel kernel;

  /** Numbers of the kernel itself. */
  final Constant[] constants;

  /** Tensors of a single number. */
  final Operand[] scalars;

  /** Tensors with a number for every row. */
  final Operand[] perRow;

  /** Inputs with a number for every column. */
  final int[] perColumn;

  /** Tensors that are read where they lie. */
  final Operand[] inPlace;

  TileOperands(Kernel kernel, TileValues values) {
    this.kernel = kernel;
    scalars = operands(value -> values.role(value) == Broadcast.SCALAR);
    perRow = operands(value -> values.role(value) == Broadcast.PER_ROW);
    inPlace = operands(values::readInPlace);
    perColumn =
        IntStream.range(0, kernel.inputs().size())
            .filter(i -> kernel.domain() == Broadcast.FULL)
            .filter(i -> kernel.inputs().get(i) == Broadcast.PER_COLUMN)
            .toArray();
    List<Constant> numbers = new ArrayList<>();
    for (int value = 0; value < kernel.instructions().size(); value++) {
      if (kernel.instructions().get(value) instanceof Number number) {
        numbers.add(new Constant(value, number.value()));
      }
    }
    constants = numbers.toArray(Constant[]::new);
  }

  private Operand[] operands(IntPredicate wanted) {
    List<Operand> found = new ArrayList<>();
    for (int value = 0; value < kernel.instructions().size(); value++) {
      Instruction instruction = kernel.instructions().get(value);
      if (instruction instanceof Load load && wanted.test(value)) {
        found.add(new Operand(value, load.input()));
      }
    }
    return found.toArray(Operand[]::new);
  }
}
