package org.dladmm.training.loss;

import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.problem.PrimalPoint;
import org.dladmm.program.Tape;

/**
 * f(Ẑ) + g(Ê) at the feasible point next to (Z, E), averaged over the batch: the primal part of the
 * duality gap.
 */
public record ObjectiveLoss() implements LayerLoss {
  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    PrimalPoint point =
        context
            .problem()
            .primalPoint(
                tape, context.geometry(), omega.z(), omega.e(), omega.residual(context.x()));
    return LayerLoss.mean(tape, context, point.objective());
  }
}
