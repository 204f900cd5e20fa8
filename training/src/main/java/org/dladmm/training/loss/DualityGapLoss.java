package org.dladmm.training.loss;

import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.problem.DualPoint;
import org.dladmm.program.Tape;

/**
 * The duality gap, equation (7), averaged over the batch: f(Ẑ) + g(Ê) − d*(λ̂), with the point made
 * feasible and λ moved into the dual function's domain as a certificate does. It is never below the
 * true distance of the objective from the optimum.
 */
public record DualityGapLoss() implements LayerLoss {
  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    DualPoint dual = context.problem().dualPoint(tape, omega.lambda(), context.x());
    Expression objective = new ObjectiveLoss().of(tape, context, omega);
    return objective.minus(LayerLoss.mean(tape, context, dual.bound()));
  }
}
