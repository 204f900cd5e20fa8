package org.dladmm.training.loss;

import java.util.Set;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/**
 * What is wrong with the output of one layer: a scalar, averaged over the batch, the smaller the
 * better.
 */
public interface LayerLoss {
  /** Records the loss of ω. */
  Expression of(Tape tape, LossContext context, State omega);

  /** What must be known of the solutions. */
  default Set<Truth> needs() {
    return Set.of();
  }

  /** Whether it may be below 0, where its logarithm means nothing. */
  default boolean mayBeNegative() {
    return false;
  }

  /** The mean over the batch of one value for each column. */
  static Expression mean(Tape tape, LossContext context, Expression perColumn) {
    return tape.sum(perColumn).over(context.columns());
  }
}
