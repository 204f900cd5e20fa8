package org.dladmm.training.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.Parametrisation;

/**
 * What of a network a stage trains.
 *
 * @param parametrisation in which the network goes on; empty: as it is
 * @param from the first layer that is trained, counted from 1
 * @param depth the last one, and the last one that is run at all; 0: the network's last
 */
public record Part(Optional<Parametrisation> parametrisation, int from, int depth) {
  /** All layers as they are. */
  public static final Part WHOLE = new Part(Optional.empty(), 1, 0);

  public Part {
    if (from < 1 || depth < 0 || (depth > 0 && from > depth)) {
      throw new IllegalArgumentException(
          "a stage trains layers 1 or above up to its depth, not %d to %d".formatted(from, depth));
    }
  }

  /**
   * The network that the stage trains.
   *
   * @throws IllegalArgumentException if the part is not one of the network's
   */
  public Network of(Network whole) {
    requireFits(whole);
    Network converted = converted(whole);
    return depth == 0 ? converted : converted.firstLayers(depth);
  }

  /** The whole network in the parametrisation in which it goes on. */
  public Network converted(Network whole) {
    return parametrisation.map(whole::in).orElse(whole);
  }

  /** The whole network with what the stage has made of its part. */
  public Network merge(Network whole, Network trained) {
    Network converted = converted(whole);
    Map<String, Matrix> free = new LinkedHashMap<>(converted.free());
    free.putAll(trained.free());
    return converted.with(free);
  }

  private void requireFits(Network whole) {
    if (depth > whole.layers() || from > whole.layers()) {
      throw new IllegalArgumentException(
          "a stage trains layers %d to %d, but the network has %d"
              .formatted(from, Math.max(from, depth), whole.layers()));
    }
    if (from > 1 && whole.architecture().tied()) {
      throw new IllegalArgumentException(
          "layers that share their parameters cannot be trained apart: train from layer 1");
    }
  }

  /** Whether a parameter belongs to a layer that is trained. */
  public boolean trains(Parameter parameter) {
    return parameter.layer().isEmpty() || parameter.layer().getAsInt() >= from;
  }
}
