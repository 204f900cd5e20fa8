package org.dladmm.training.model;

import org.dladmm.engine.Factorisations;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.LinearOperator;
import org.dladmm.program.Tape;

/** An operator of a kind that model files do not know. */
record OddOperator(LinearOperator inner) implements LinearOperator {
  @Override
  public int rows() {
    return inner.rows();
  }

  @Override
  public int columns() {
    return inner.columns();
  }

  @Override
  public Expression apply(Tape tape, Expression x) {
    return inner.apply(tape, x);
  }

  @Override
  public Expression applyAdjoint(Tape tape, Expression y) {
    return inner.applyAdjoint(tape, y);
  }

  @Override
  public double norm(Factorisations factorisations) {
    return inner.norm(factorisations);
  }

  @Override
  public Matrix toMatrix() {
    return inner.toMatrix();
  }
}
