package org.dladmm.network;

import org.dladmm.problem.Problem;

/**
 * The shape of a network.
 *
 * @param layers K, at least 1
 * @param parametrisation what a layer learns
 * @param tied whether all layers share their parameters
 * @param exactEStep whether the E-step is exact, which needs a diagonal B
 * @param separatePenalties whether the three steps have a β each
 */
public record Architecture(
    int layers,
    Parametrisation parametrisation,
    boolean tied,
    boolean exactEStep,
    boolean separatePenalties) {
  public Architecture {
    if (layers < 1) {
      throw new IllegalArgumentException("a network needs at least 1 layer, not " + layers);
    }
  }

  /** K layers of equation (3) with all of their parameters free. */
  public static Architecture full(int layers) {
    return new Architecture(layers, Parametrisation.FULL, false, false, false);
  }

  /** K layers of a few numbers each, with separate penalties. */
  public static Architecture scalar(int layers) {
    return new Architecture(layers, Parametrisation.SCALAR, false, false, true);
  }

  /** K layers whose fixed points are the problem's solutions. */
  public static Architecture consistent(int layers) {
    return new Architecture(layers, Parametrisation.CONSISTENT, false, false, false);
  }

  public Architecture withLayers(int value) {
    return new Architecture(value, parametrisation, tied, exactEStep, separatePenalties);
  }

  public Architecture withParametrisation(Parametrisation value) {
    return new Architecture(layers, value, tied, exactEStep, separatePenalties);
  }

  public Architecture withTied(boolean value) {
    return new Architecture(layers, parametrisation, value, exactEStep, separatePenalties);
  }

  public Architecture withExactEStep(boolean value) {
    return new Architecture(layers, parametrisation, tied, value, separatePenalties);
  }

  public Architecture withSeparatePenalties(boolean value) {
    return new Architecture(layers, parametrisation, tied, exactEStep, value);
  }

  void checkFits(Problem problem) {
    if (exactEStep && !problem.diagonalB()) {
      throw new IllegalArgumentException(
          "an exact E-step needs a diagonal B, but B is a dense "
              + problem.b().shape()
              + " matrix; leave it out");
    }
  }
}
