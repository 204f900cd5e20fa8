package org.dladmm.operator;

import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Tape;

/** A matrix as an operator. */
public record DenseOperator(Matrix matrix) implements LinearOperator {
  @Override
  public int rows() {
    return matrix.rows();
  }

  @Override
  public int columns() {
    return matrix.columns();
  }

  @Override
  public Expression apply(Tape tape, Expression x) {
    return tape.product(tape.constant(matrix), Transpose.NO, x, Transpose.NO);
  }

  @Override
  public Expression applyAdjoint(Tape tape, Expression y) {
    return tape.product(tape.constant(matrix), Transpose.YES, y, Transpose.NO);
  }

  @Override
  public double norm(Factorisations factorisations) {
    Matrix t = matrix.transpose();
    Matrix gram = matrix.rows() < matrix.columns() ? matrix.times(t) : t.times(matrix);
    double[] eigenvalues = factorisations.symmetricEigenvalues(gram);
    return eigenvalues.length == 0
        ? 0
        : Math.sqrt(Math.max(0, eigenvalues[eigenvalues.length - 1]));
  }

  @Override
  public Matrix toMatrix() {
    return matrix;
  }
}
