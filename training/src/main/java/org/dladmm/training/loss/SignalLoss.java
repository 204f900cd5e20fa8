package org.dladmm.training.loss;

import java.util.Set;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/**
 * ‖AZ − (X − BE*)‖², averaged over the batch: the error of AZ as the signal, known by its noise.
 */
public record SignalLoss() implements LayerLoss {
  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    Expression noise = context.truth().orElseThrow().e();
    Expression signal = context.x().minus(context.problem().b().apply(tape, noise));
    return tape.sum(omega.az().minus(signal).square()).over(context.columns());
  }

  @Override
  public Set<Truth> needs() {
    return Set.of(Truth.E);
  }
}
