package org.dladmm.problems;

import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;

/**
 * {@code lasso}: min α‖Z‖₁ + ½‖E‖² s.t. X = AZ + BE; with the usual B = I, E is the misfit X − AZ.
 */
public final class Lasso extends SparseCoding {
  public Lasso() {
    super("lasso", "½‖E‖²", new SquaredL2Norm(1));
  }

  /** The problem with B = I. */
  public static Problem of(double alpha, LinearOperator a) {
    return of(alpha, a, DiagonalOperator.identity(a.rows()));
  }

  public static Problem of(double alpha, LinearOperator a, LinearOperator b) {
    return new Lasso().with(alpha, a, b);
  }
}
