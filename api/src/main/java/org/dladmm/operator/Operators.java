package org.dladmm.operator;

import org.dladmm.matrix.Matrix;

/** Finds the structure of a matrix that was given as numbers. */
public final class Operators {
  private Operators() {}

  /**
   * The matrix as an operator: a multiple of the identity or a diagonal where it is one, so that no
   * product is paid for.
   */
  public static LinearOperator of(Matrix matrix) {
    if (matrix.rows() != matrix.columns() || matrix.rows() == 0) {
      return new DenseOperator(matrix);
    }
    Matrix diagonal = Matrix.zeros(matrix.rows(), 1);
    boolean constant = true;
    for (int j = 0; j < matrix.columns(); j++) {
      for (int i = 0; i < matrix.rows(); i++) {
        double value = matrix.get(i, j);
        if (i == j ? value == 0 || !Double.isFinite(value) : value != 0) {
          return new DenseOperator(matrix);
        }
      }
      diagonal.set(j, 0, matrix.get(j, j));
      constant &= matrix.get(j, j) == matrix.get(0, 0);
    }
    return constant
        ? DiagonalOperator.scaled(matrix.rows(), matrix.get(0, 0))
        : DiagonalOperator.of(diagonal);
  }
}
