package org.dladmm.training.loss;

import java.util.Set;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/**
 * ‖E − E*‖², averaged over the batch: where B = I, the error of X − E as the signal. Of the truth
 * it needs E* alone: noise that was added to a signal is known, the code Z* of that signal is not.
 */
public record NoiseLoss() implements LayerLoss {
  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    Expression noise = context.truth().orElseThrow().e();
    return tape.sum(omega.e().minus(noise).square()).over(context.columns());
  }

  @Override
  public Set<Truth> needs() {
    return Set.of(Truth.E);
  }
}
