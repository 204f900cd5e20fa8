package org.dladmm.training.loss;

import java.util.Set;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/**
 * ‖E − E*‖² + ‖X − AZ − BE*‖², averaged over the batch: the error of both read-outs of the signal X
 * − BE*, by X − BE (where B = I) and by AZ. Of the truth it needs E* alone: noise that was added to
 * a signal is known, the code Z* of that signal is not.
 */
public record RestorationLoss() implements LayerLoss {
  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    Expression noise = context.truth().orElseThrow().e();
    Expression signal = context.x().minus(context.problem().b().apply(tape, noise));
    Expression byNoise = tape.sum(omega.e().minus(noise).square());
    Expression byCode = tape.sum(omega.az().minus(signal).square());
    return byNoise.plus(byCode).over(context.columns());
  }

  @Override
  public Set<Truth> needs() {
    return Set.of(Truth.E);
  }
}
