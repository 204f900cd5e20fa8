package org.dladmm.solver;

import org.dladmm.expression.Expression;
import org.dladmm.network.ClassicalForm;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/**
 * How far a step moved a point, in the metric in which LADMM is averaged:
 *
 * <pre>  ‖Δ‖_H² = L1‖ΔZ‖² − β‖AΔZ‖² + L2‖ΔE‖² + ‖Δλ‖²/β </pre>
 */
final class FixedPointResidual {
  private FixedPointResidual() {}

  /** ‖T(ω) − ω‖_H of every column. */
  static Expression norm(Tape tape, State omega, State stepped, ClassicalForm form) {
    Expression beta = form.betaZ();
    Expression square =
        form.l1()
            .times(distance(tape, stepped.z(), omega.z()))
            .minus(beta.times(distance(tape, stepped.az(), omega.az())))
            .plus(form.l2().times(distance(tape, stepped.e(), omega.e())))
            .plus(distance(tape, stepped.lambda(), omega.lambda()).over(beta));
    return square.max(0).sqrt();
  }

  /** ‖a − b‖² of every column. */
  static Expression distance(Tape tape, Expression a, Expression b) {
    return tape.sumByColumn(a.minus(b).square());
  }
}
