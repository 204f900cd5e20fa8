package org.dladmm.engine.kit;

import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * The oracle of element-wise kernels: formulas written in Java, evaluated element after element; no
 * part of the framework's own.
 */
final class Elements {
  private Elements() {}

  /** An element of the result from the operands' elements. */
  interface Formula {
    double at(double[] x);
  }

  /** An operand and how it extends over the elements. */
  record Operand(Broadcast extent, Matrix values) {
    double at(int i, int j) {
      return switch (extent) {
        case SCALAR -> values.get(0, 0);
        case PER_ROW -> values.get(i, 0);
        case PER_COLUMN -> values.get(j, 0);
        case FULL -> values.get(i, j);
      };
    }
  }

  static Matrix evaluate(Formula formula, int rows, int columns, Operand... operands) {
    Matrix result = Matrix.zeros(rows, columns);
    double[] x = new double[operands.length];
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        for (int k = 0; k < x.length; k++) {
          x[k] = operands[k].at(i, j);
        }
        result.set(i, j, formula.at(x));
      }
    }
    return result;
  }

  /** All elements drawn together to what is kept of them. */
  static Matrix reduce(Matrix full, Reduction reduction, Broadcast kept) {
    double start =
        switch (reduction) {
          case SUM -> 0;
          case MAX -> Double.NEGATIVE_INFINITY;
          case MIN -> Double.POSITIVE_INFINITY;
          case NONE -> throw new IllegalArgumentException("nothing is reduced");
        };
    Matrix result =
        Matrix.constant(
            kept.tensorRows(full.rows(), full.columns()),
            kept.tensorColumns(full.columns()),
            start);
    for (int j = 0; j < full.columns(); j++) {
      for (int i = 0; i < full.rows(); i++) {
        int at = kept == Broadcast.SCALAR ? 0 : kept == Broadcast.PER_ROW ? i : j;
        double value = full.get(i, j);
        double old = result.get(at, 0);
        result.set(
            at,
            0,
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
