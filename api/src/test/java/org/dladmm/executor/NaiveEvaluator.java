package org.dladmm.executor;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * The oracle: every element by itself, every operation by its definition, rounded to the precision.
 * Arithmetic, comparisons and square roots come out bit for bit; sums are taken exactly enough in
 * float64.
 */
final class NaiveEvaluator {
  private final Kernel kernel;
  private final List<Matrix> inputs;
  private final int rows;
  private final int columns;
  private final Precision precision;

  NaiveEvaluator(Kernel kernel, List<Matrix> inputs, int rows, int columns, Precision precision) {
    this.kernel = kernel;
    this.inputs = inputs;
    this.rows = rows;
    this.columns = columns;
    this.precision = precision;
  }

  /** The outputs, those that are summed up too. */
  List<Matrix> outputs() {
    List<Matrix> results = new ArrayList<>();
    for (Kernel.Output output : kernel.outputs()) {
      results.add(reduce(output, false));
    }
    return results;
  }

  /** The sums of absolute values, by which the error of a sum is judged. */
  Matrix magnitude(int output) {
    return reduce(kernel.outputs().get(output), true);
  }

  private Matrix reduce(Kernel.Output output, boolean magnitude) {
    Matrix result =
        Matrix.constant(
            output.kept().tensorRows(rows, columns),
            output.kept().tensorColumns(columns),
            output.reduction().identity());
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        double value = values(i, j)[output.value()];
        int row = row(output.kept(), i, j);
        int column = output.kept() == Broadcast.FULL ? j : 0;
        double before = result.get(row, column);
        Reduction reduction = magnitude ? Reduction.SUM : output.reduction();
        result.set(row, column, reduction.combine(before, magnitude ? Math.abs(value) : value));
      }
    }
    return result;
  }

  private static int row(Broadcast broadcast, int i, int j) {
    return switch (broadcast) {
      case SCALAR -> 0;
      case PER_ROW, FULL -> i;
      case PER_COLUMN -> j;
    };
  }

  private double[] values(int i, int j) {
    double[] values = new double[kernel.instructions().size()];
    for (int k = 0; k < values.length; k++) {
      Kernel.Instruction instruction = kernel.instructions().get(k);
      if (instruction instanceof Kernel.Number number) {
        values[k] = number.value();
      } else if (instruction instanceof Kernel.Load load) {
        values[k] =
            inputs
                .get(load.input())
                .get(row(load.broadcast(), i, j), load.broadcast() == Broadcast.FULL ? j : 0);
      } else if (instruction instanceof Kernel.Apply apply) {
        values[k] =
            apply.operation().apply(values[apply.a()], values[apply.b()], values[apply.c()]);
      }
      values[k] = precision == Precision.FLOAT32 ? (float) values[k] : values[k];
    }
    return values;
  }
}
