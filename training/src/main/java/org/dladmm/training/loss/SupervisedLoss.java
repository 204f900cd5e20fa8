package org.dladmm.training.loss;

import java.util.Set;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/** ‖Z − Z*‖² + ‖E − E*‖², equation (8), averaged over the batch. */
public record SupervisedLoss() implements LayerLoss {
  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    State truth = context.truth().orElseThrow();
    Expression z = tape.sum(omega.z().minus(truth.z()).square());
    Expression e = tape.sum(omega.e().minus(truth.e()).square());
    return z.plus(e).over(context.columns());
  }

  @Override
  public Set<Truth> needs() {
    return Set.of(Truth.Z, Truth.E);
  }
}
