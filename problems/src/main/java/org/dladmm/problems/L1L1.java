package org.dladmm.problems;

import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;

/** {@code l1-l1}: min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + BE, the problem of the paper's experiments. */
public final class L1L1 extends SparseCoding {
  public L1L1() {
    super("l1-l1", "‖E‖₁", new L1Norm(1));
  }

  /** The problem with B = I. */
  public static Problem of(double alpha, LinearOperator a) {
    return of(alpha, a, DiagonalOperator.identity(a.rows()));
  }

  public static Problem of(double alpha, LinearOperator a, LinearOperator b) {
    return new L1L1().with(alpha, a, b);
  }
}
