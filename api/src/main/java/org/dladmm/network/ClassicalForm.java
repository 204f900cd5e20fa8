package org.dladmm.network;

import org.dladmm.expression.Expression;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Tape;

/**
 * The parameters that make a block one iteration of LADMM, equation (2): W1 = A/L1, θ1 = L1, W2 =
 * B/L2, θ2 = L2.
 *
 * @param problem whose A and B these are
 * @param betaZ the penalty β; one value for each column is allowed
 * @param l1 L1 ≥ β‖A‖²
 * @param l2 L2 ≥ β‖B‖²
 */
public record ClassicalForm(Problem problem, Expression betaZ, Expression l1, Expression l2)
    implements BlockForm {
  /**
   * The parameters for a penalty β: L1 = β‖A‖²/0.998², and L2 = β‖B‖² (with the same margin where B
   * is not diagonal).
   */
  public static ClassicalForm of(Problem problem, Geometry geometry, Expression beta) {
    double a = geometry.l1(Start.STEP_MARGIN);
    double b = geometry.l2(problem.diagonalB() ? 1 : Start.STEP_MARGIN);
    return new ClassicalForm(problem, beta, beta.times(a), beta.times(b));
  }

  @Override
  public Expression applyW1Transposed(Tape tape, Expression v) {
    return problem.a().applyAdjoint(tape, v).over(l1);
  }

  @Override
  public Expression applyW2Transposed(Tape tape, Expression v) {
    return problem.b().applyAdjoint(tape, v).over(l2);
  }

  @Override
  public Expression theta1() {
    return l1;
  }

  @Override
  public Expression theta2() {
    return l2;
  }
}
