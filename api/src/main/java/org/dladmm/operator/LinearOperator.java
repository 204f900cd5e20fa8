package org.dladmm.operator;

import org.dladmm.engine.Factorisations;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Tape;

/** A linear map x ↦ Ax from R^columns to R^rows, applied to every column of a batch. */
public interface LinearOperator {
  int rows();

  int columns();

  /** Records A·x. */
  Expression apply(Tape tape, Expression x);

  /** Records Aᵀ·y. */
  Expression applyAdjoint(Tape tape, Expression y);

  /** The spectral norm ‖A‖₂. */
  double norm(Factorisations factorisations);

  /** The operator as a dense matrix. */
  Matrix toMatrix();

  /** {@code "256×512"}, as messages write it. */
  default String shape() {
    return rows() + "×" + columns();
  }
}
