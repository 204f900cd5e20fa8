package org.dladmm.engine.base;

import java.util.List;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Reduction;

/**
 * The elements that a kernel runs over, found from the tensors it is given: what every engine
 * checks before it runs one.
 *
 * @param rows of the domain, 1 if it has none
 * @param columns of the domain, 1 if it has none
 */
public record KernelShape(int rows, int columns) {
  private static final int UNKNOWN = -1;

  /**
   * The shape of a run of {@code kernel}.
   *
   * @throws IllegalArgumentException if the tensors do not fit the kernel or each other, or if an
   *     output is an operand, or another output, where it may not be
   */
  public static KernelShape of(
      Kernel kernel, List<? extends Tensor> inputs, List<? extends Tensor> outputs) {
    checkCount("operands", kernel.inputs().size(), inputs.size());
    checkCount("outputs", kernel.outputs().size(), outputs.size());
    KernelShape shape = find(kernel, inputs, outputs);
    for (int i = 0; i < inputs.size(); i++) {
      shape.check("operand ", i, kernel.inputs().get(i), inputs.get(i));
    }
    for (int o = 0; o < outputs.size(); o++) {
      shape.check("output ", o, kernel.outputs().get(o).kept(), outputs.get(o));
      checkAlias(kernel, o, inputs, outputs);
    }
    return shape;
  }

  private static void checkCount(String what, int expected, int given) {
    if (given != expected) {
      throw new IllegalArgumentException(
          "the kernel has "
              + expected
              + " "
              + what
              + ", but "
              + given
              + " tensors were given for them");
    }
  }

  private static KernelShape find(
      Kernel kernel, List<? extends Tensor> inputs, List<? extends Tensor> outputs) {
    int rows = kernel.domain().covers(Broadcast.PER_ROW) ? UNKNOWN : 1;
    int columns = kernel.domain().covers(Broadcast.PER_COLUMN) ? UNKNOWN : 1;
    for (int i = 0; i < inputs.size() + outputs.size(); i++) {
      boolean input = i < inputs.size();
      int o = i - inputs.size();
      Tensor tensor = input ? inputs.get(i) : outputs.get(o);
      Broadcast broadcast = input ? kernel.inputs().get(i) : kernel.outputs().get(o).kept();
      if (rows == UNKNOWN && broadcast.covers(Broadcast.PER_ROW)) {
        rows = tensor.rows();
      }
      if (columns == UNKNOWN && broadcast.covers(Broadcast.PER_COLUMN)) {
        columns = broadcast == Broadcast.FULL ? tensor.columns() : tensor.rows();
      }
    }
    if (rows == UNKNOWN || columns == UNKNOWN) {
      throw new IllegalArgumentException(
          "no tensor tells how many "
              + (rows == UNKNOWN ? "rows" : "columns")
              + " the kernel runs over; give it an operand that extends over them");
    }
    return new KernelShape(rows, columns);
  }

  private void check(String what, int number, Broadcast broadcast, Tensor tensor) {
    int neededRows = broadcast.tensorRows(rows, columns);
    int neededColumns = broadcast.tensorColumns(columns);
    if (tensor.rows() != neededRows || tensor.columns() != neededColumns) {
      throw new IllegalArgumentException(
          what
              + number
              + " of the kernel is "
              + tensor.shape()
              + ", but as a "
              + broadcast
              + " tensor over "
              + rows
              + "×"
              + columns
              + " elements it must be "
              + neededRows
              + "×"
              + neededColumns);
    }
  }

  private static void checkAlias(
      Kernel kernel, int o, List<? extends Tensor> inputs, List<? extends Tensor> outputs) {
    Tensor output = outputs.get(o);
    for (int i = 0; i < inputs.size(); i++) {
      boolean allowed =
          kernel.outputs().get(o).reduction() == Reduction.NONE
              && kernel.inputs().get(i) == kernel.domain();
      if (inputs.get(i) == output && !allowed) {
        throw new IllegalArgumentException(
            "output "
                + o
                + " of the kernel ("
                + output.shape()
                + ") is also its operand "
                + i
                + "; that is possible only for an output without reduction and an operand with a value for every element");
      }
    }
    for (int other = 0; other < o; other++) {
      if (outputs.get(other) == output) {
        throw new IllegalArgumentException(
            "outputs "
                + other
                + " and "
                + o
                + " of the kernel are the same "
                + output.shape()
                + " tensor; give each its own");
      }
    }
  }
}
