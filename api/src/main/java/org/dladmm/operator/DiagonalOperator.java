package org.dladmm.operator;

import org.dladmm.engine.Factorisations;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Tape;

/**
 * A square operator D = diag(d) with d ≠ 0, which costs no product: the identity, a multiple of it,
 * or a diagonal of one's own.
 *
 * <p>It is its own adjoint and has an inverse that costs no more.
 */
public final class DiagonalOperator implements LinearOperator {
  private final int size;
  private final double scale;
  private final Matrix diagonal;

  private DiagonalOperator(int size, double scale, Matrix diagonal) {
    this.size = size;
    this.scale = scale;
    this.diagonal = diagonal;
  }

  public static DiagonalOperator identity(int size) {
    return scaled(size, 1);
  }

  /** scale·I. */
  public static DiagonalOperator scaled(int size, double scale) {
    if (scale == 0 || !Double.isFinite(scale)) {
      throw new IllegalArgumentException(
          "a multiple of the identity needs a finite factor other than 0, not " + scale);
    }
    return new DiagonalOperator(size, scale, null);
  }

  /** diag(d), for a column d of finite values other than 0. */
  public static DiagonalOperator of(Matrix d) {
    if (d.columns() != 1) {
      throw new IllegalArgumentException(
          "a diagonal is one column, not a " + d.shape() + " matrix");
    }
    for (int i = 0; i < d.rows(); i++) {
      if (d.get(i, 0) == 0 || !Double.isFinite(d.get(i, 0))) {
        throw new IllegalArgumentException(
            "a diagonal operator needs finite entries other than 0, but entry "
                + i
                + " is "
                + d.get(i, 0));
      }
    }
    return new DiagonalOperator(d.rows(), 1, d);
  }

  @Override
  public int rows() {
    return size;
  }

  @Override
  public int columns() {
    return size;
  }

  /** Whether it was made as a multiple of the identity, rather than from a diagonal. */
  public boolean isScaledIdentity() {
    return diagonal == null;
  }

  /**
   * The factor of a multiple of the identity.
   *
   * @throws IllegalStateException if it is none
   */
  public double scale() {
    if (diagonal != null) {
      throw new IllegalStateException(
          "a diagonal of one's own has no single factor; ask for diagonalColumn()");
    }
    return scale;
  }

  /** The diagonal as a column. */
  public Matrix diagonalColumn() {
    return diagonal == null ? Matrix.constant(size, 1, scale) : diagonal;
  }

  /** The diagonal: one number, or one value for each row. */
  public Expression diagonal(Tape tape) {
    return diagonal == null ? Expression.constant(scale) : tape.perRowConstant(diagonal);
  }

  @Override
  public Expression apply(Tape tape, Expression x) {
    return x.times(diagonal(tape));
  }

  @Override
  public Expression applyAdjoint(Tape tape, Expression y) {
    return apply(tape, y);
  }

  /** D⁻¹·y. */
  public Expression applyInverse(Tape tape, Expression y) {
    // ±1 is its own inverse, and multiplying by it is free
    return Math.abs(scale) == 1 && diagonal == null ? y.times(scale) : y.over(diagonal(tape));
  }

  @Override
  public double norm(Factorisations factorisations) {
    if (diagonal == null) {
      return Math.abs(scale);
    }
    double norm = 0;
    for (double d : diagonal.values()) {
      norm = Math.max(norm, Math.abs(d));
    }
    return norm;
  }

  @Override
  public Matrix toMatrix() {
    Matrix result = Matrix.zeros(size, size);
    for (int i = 0; i < size; i++) {
      result.set(i, i, diagonal == null ? scale : diagonal.get(i, 0));
    }
    return result;
  }
}
