package org.dladmm.oracle;

import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Tape;

/** Products and reductions, recorded and in plain loops. */
final class Loops {
  private Loops() {}

  static Value product(Tape tape, Value a, Transpose ta, Value b, Transpose tb) {
    int rows = ta.rows(a.rows(), a.columns());
    int columns = tb.columns(b.rows(), b.columns());
    Expression e = tape.product(a.expression(), ta, b.expression(), tb).times(0.3);
    return new Value(
        e,
        Broadcast.FULL,
        rows,
        columns,
        inputs -> {
          Matrix left = ta == Transpose.YES ? inputs.of(a).transpose() : inputs.of(a);
          Matrix right = tb == Transpose.YES ? inputs.of(b).transpose() : inputs.of(b);
          return product(left, right);
        });
  }

  private static Matrix product(Matrix left, Matrix right) {
    Matrix result = Matrix.zeros(left.rows(), right.columns());
    for (int i = 0; i < left.rows(); i++) {
      for (int j = 0; j < right.columns(); j++) {
        double sum = 0;
        for (int k = 0; k < left.columns(); k++) {
          sum += left.get(i, k) * right.get(k, j);
        }
        result.set(i, j, 0.3 * sum);
      }
    }
    return result;
  }

  static Value reduce(Tape tape, Reduction reduction, Broadcast kept, Value v) {
    Expression e = tape.reduce(reduction, kept, v.expression());
    return new Value(e, kept, v.rows(), v.columns(), inputs -> reduce(reduction, kept, v, inputs));
  }

  private static Matrix reduce(Reduction reduction, Broadcast kept, Value v, Inputs inputs) {
    int rows = v.overRows() ? v.rows() : 1;
    int columns = v.overColumns() ? v.columns() : 1;
    double start =
        switch (reduction) {
          case MAX -> Double.NEGATIVE_INFINITY;
          case MIN -> Double.POSITIVE_INFINITY;
          default -> 0;
        };
    Matrix result =
        Matrix.constant(kept.tensorRows(rows, columns), kept.tensorColumns(columns), start);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        int row = kept == Broadcast.SCALAR ? 0 : kept == Broadcast.PER_COLUMN ? j : i;
        int column = kept == Broadcast.FULL ? j : 0;
        double value = v.at(inputs, i, j);
        double old = result.get(row, column);
        result.set(
            row,
            column,
            switch (reduction) {
              case MAX -> Math.max(old, value);
              case MIN -> Math.min(old, value);
              default -> old + value;
            });
      }
    }
    return result;
  }
}
