package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.ReferenceEngine.require;

import java.util.Arrays;
import java.util.List;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Reduction;

/**
 * Interprets a kernel element by element: all instructions for (0, 0), then for (1, 0), and so on.
 */
final class ReferenceKernel {
  private static final int OPEN = -1;

  private final Kernel kernel;
  private final List<ReferenceTensor> inputs;
  private final List<ReferenceTensor> outputs;
  private int rows;
  private int columns;

  static void run(Kernel kernel, List<ReferenceTensor> inputs, List<ReferenceTensor> outputs) {
    ReferenceKernel run = new ReferenceKernel(kernel, inputs, outputs);
    run.findDomain();
    run.checkAliases();
    run.evaluate();
  }

  private ReferenceKernel(
      Kernel kernel, List<ReferenceTensor> inputs, List<ReferenceTensor> outputs) {
    require(
        inputs.size() == kernel.inputs().size() && outputs.size() == kernel.outputs().size(),
        "the kernel has "
            + kernel.inputs().size()
            + " inputs and "
            + kernel.outputs().size()
            + " outputs, but "
            + inputs.size()
            + " and "
            + outputs.size()
            + " tensors were given");
    this.kernel = kernel;
    this.inputs = inputs;
    this.outputs = outputs;
    this.rows =
        kernel.domain() == Broadcast.FULL || kernel.domain() == Broadcast.PER_ROW ? OPEN : 1;
    this.columns =
        kernel.domain() == Broadcast.FULL || kernel.domain() == Broadcast.PER_COLUMN ? OPEN : 1;
  }

  /**
   * The first tensor that tells the rows or the columns of the domain sets them, the others must
   * agree.
   */
  private void findDomain() {
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < inputs.size(); k++) {
        fit(kernel.inputs().get(k), inputs.get(k), "input " + k);
      }
      for (int k = 0; k < outputs.size(); k++) {
        fit(kernel.outputs().get(k).kept(), outputs.get(k), "output " + k);
      }
      require(
          rows != OPEN && columns != OPEN,
          "no tensor tells how many rows and columns the kernel runs over");
    }
  }

  private void fit(Broadcast extent, ReferenceTensor tensor, String name) {
    if (rows == OPEN && (extent == Broadcast.FULL || extent == Broadcast.PER_ROW)) {
      rows = tensor.rows();
    }
    if (columns == OPEN && (extent == Broadcast.FULL || extent == Broadcast.PER_COLUMN)) {
      columns = extent == Broadcast.FULL ? tensor.columns() : tensor.rows();
    }
    if (rows == OPEN || columns == OPEN) {
      return;
    }
    int expectedRows = extent.tensorRows(rows, columns);
    int expectedColumns = extent.tensorColumns(columns);
    require(
        tensor.rows() == expectedRows && tensor.columns() == expectedColumns,
        name
            + " is "
            + tensor.shape()
            + ", but "
            + extent
            + " over "
            + rows
            + "×"
            + columns
            + " elements needs "
            + expectedRows
            + "×"
            + expectedColumns);
  }

  private void checkAliases() {
    for (int o = 0; o < outputs.size(); o++) {
      ReferenceTensor output = outputs.get(o);
      require(
          outputs.indexOf(output) == o,
          "the " + output.shape() + " tensor was given for two outputs of a kernel");
      boolean reduced = kernel.outputs().get(o).reduction() != Reduction.NONE;
      for (int i = 0; i < inputs.size(); i++) {
        boolean whole = kernel.inputs().get(i) == kernel.domain();
        require(
            inputs.get(i) != output || (whole && !reduced),
            "output "
                + o
                + " ("
                + output.shape()
                + ") may not be the tensor of input "
                + i
                + " ("
                + inputs.get(i).shape()
                + "): only an output without reduction and an input with a value for every element may share one");
      }
    }
  }

  private void evaluate() {
    double[][] reduced = new double[outputs.size()][];
    for (int k = 0; k < reduced.length; k++) {
      reduced[k] = new double[outputs.get(k).rows() * outputs.get(k).columns()];
      Arrays.fill(reduced[k], kernel.outputs().get(k).reduction().identity());
    }
    double[] values = new double[kernel.instructions().size()];
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        for (int k = 0; k < values.length; k++) {
          values[k] = value(kernel.instructions().get(k), values, i, j);
        }
        for (int k = 0; k < reduced.length; k++) {
          Kernel.Output output = kernel.outputs().get(k);
          int at = row(output.kept(), i, j) + column(output.kept(), j) * outputs.get(k).rows();
          reduced[k][at] = output.reduction().combine(reduced[k][at], values[output.value()]);
        }
      }
    }
    for (int k = 0; k < reduced.length; k++) {
      ReferenceTensor t = outputs.get(k);
      for (int at = 0; at < reduced[k].length; at++) {
        t.set(at % t.rows(), at / t.rows(), reduced[k][at]);
      }
    }
  }

  private double value(Kernel.Instruction instruction, double[] values, int i, int j) {
    if (instruction instanceof Kernel.Load load) {
      return inputs.get(load.input()).get(row(load.broadcast(), i, j), column(load.broadcast(), j));
    }
    if (instruction instanceof Kernel.Number number) {
      return number.value();
    }
    Kernel.Apply apply = (Kernel.Apply) instruction;
    return apply.operation().apply(values[apply.a()], values[apply.b()], values[apply.c()]);
  }

  private static int row(Broadcast extent, int i, int j) {
    return switch (extent) {
      case SCALAR -> 0;
      case PER_ROW, FULL -> i;
      case PER_COLUMN -> j;
    };
  }

  private static int column(Broadcast extent, int j) {
    return extent == Broadcast.FULL ? j : 0;
  }
}
