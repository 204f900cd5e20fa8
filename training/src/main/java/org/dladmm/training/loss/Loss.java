package org.dladmm.training.loss;

import org.dladmm.expression.Expression;
import org.dladmm.network.Network;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/**
 * What training makes small: a layer's loss, taken after the last layer or summed over all of them,
 * as it is or by its logarithm.
 *
 * @param layerLoss the loss of one layer
 * @param layers which layers count
 * @param scale what of the loss is summed
 */
public record Loss(LayerLoss layerLoss, Layers layers, Scale scale) {
  /** Keeps the logarithm finite where a loss vanishes. */
  private static final double TINY = 1e-30;

  /** Which layers count. */
  public enum Layers {
    LAST,
    /** All layers alike (deep supervision), which in practice matters much for quality. */
    ALL
  }

  /** What of a layer's loss is summed. */
  public enum Scale {
    /** The loss itself: the worst layers count most. */
    LINEAR,
    /** Its natural logarithm: a layer counts by the factor it gains, however small its error is. */
    LOGARITHMIC
  }

  /** Records the loss of a recorded network. */
  public Expression of(Tape tape, LossContext context, Network.Recording recording) {
    if (layers == Layers.LAST) {
      return scaled(layerLoss.of(tape, context, recording.last()));
    }
    Expression sum = Expression.constant(0);
    for (State omega : recording.states()) {
      sum = sum.plus(scaled(layerLoss.of(tape, context, omega)));
    }
    return sum;
  }

  private Expression scaled(Expression loss) {
    return scale == Scale.LINEAR ? loss : loss.max(TINY).log();
  }
}
