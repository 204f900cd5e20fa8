package org.dladmm.training.loss;

import java.util.List;

/** How much the loss after each layer counts. */
public interface LayerWeights {
  /** All layers alike (deep supervision), which in practice matters much for quality. */
  LayerWeights ALL = (layer, layers) -> 1;

  /** The last layer alone. */
  LayerWeights LAST = (layer, layers) -> layer == layers ? 1 : 0;

  /**
   * The weight of a layer, 0 or above; a layer without weight costs nothing.
   *
   * @param layer counted from 1
   * @param layers how many there are
   */
  double of(int layer, int layers);

  /**
   * A weight for each layer.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  static LayerWeights of(List<Double> weights) {
    List<Double> kept = List.copyOf(weights);
    for (double weight : kept) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException(
            "the weight of a layer's loss must be 0 or above and finite, not " + weight);
      }
    }
    return (layer, layers) -> {
      if (layers > kept.size()) {
        throw new IllegalArgumentException(
            "there are " + kept.size() + " weights for the losses of " + layers + " layers");
      }
      return kept.get(layer - 1);
    };
  }
}
