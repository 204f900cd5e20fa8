package org.dladmm.training.loss;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.network.Network;
import org.dladmm.program.Tape;

/**
 * What training makes small: a layer's loss, summed over layers, as it is or by its logarithm.
 *
 * @param layerLoss the loss of one layer
 * @param layers how much each layer's counts
 * @param scale what of the loss is summed
 */
public record Loss(LayerLoss layerLoss, LayerWeights layers, Scale scale) {
  /** Keeps the logarithm finite where a loss vanishes. */
  private static final double TINY = 1e-30;

  /** A loss of less than this is none, when it comes to how much one has grown. */
  private static final double NONE = 1e-3;

  /** What of a layer's loss is summed. */
  public enum Scale {
    /** The loss itself: the worst layers count most. */
    LINEAR,
    /** Its natural logarithm: a layer counts by the factor it gains, however small its error is. */
    LOGARITHMIC
  }

  /** The logarithm of the loss after every layer. */
  public static Loss logarithmic(LayerLoss layerLoss) {
    return new Loss(layerLoss, LayerWeights.ALL, Scale.LOGARITHMIC);
  }

  /** The sum of the loss over all layers. */
  public static Loss linear(LayerLoss layerLoss) {
    return new Loss(layerLoss, LayerWeights.ALL, Scale.LINEAR);
  }

  /** The same with other weights of layers. */
  public Loss weighted(LayerWeights other) {
    return new Loss(layerLoss, other, scale);
  }

  /**
   * A recorded network and its loss.
   *
   * @param layers the network
   * @param sum the loss of all its layers
   */
  public record Recorded(Network.Recording layers, Expression sum) {}

  /** Records a network on the batch, and the loss of each layer right behind it. */
  public Recorded record(Tape tape, LossContext context, Network network) {
    List<Expression> terms = new ArrayList<>();
    Network.Recording recording =
        network.record(
            tape,
            context.x(),
            state -> {
              double weight = layers.of(terms.size() + 1, network.layers());
              terms.add(
                  weight > 0
                      ? scaled(layerLoss.of(tape, context, state)).times(weight)
                      : Expression.constant(0));
              tape.settleReductions();
            });
    return new Recorded(recording, terms.stream().reduce(Expression.constant(0), Expression::plus));
  }

  private Expression scaled(Expression loss) {
    return scale == Scale.LINEAR ? loss : loss.max(TINY).log();
  }

  /**
   * What a loss becomes where that of every layer grows by a factor.
   *
   * @param loss what it is now
   * @param depth how many layers there are
   */
  public double grown(double loss, double factor, int depth) {
    if (scale == Scale.LINEAR) {
      return loss + (factor - 1) * Math.max(NONE, Math.abs(loss));
    }
    return loss + weight(depth) * Math.log(factor);
  }

  /** The weights of all layers together. */
  public double weight(int depth) {
    double sum = 0;
    for (int layer = 1; layer <= depth; layer++) {
      sum += layers.of(layer, depth);
    }
    return sum;
  }
}
