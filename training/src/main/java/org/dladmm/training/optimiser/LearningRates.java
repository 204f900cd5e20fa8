package org.dladmm.training.optimiser;

import java.util.Map;
import java.util.TreeMap;
import org.dladmm.expression.Broadcast;
import org.dladmm.network.Parameter;

/**
 * Separate rates for matrices and for everything smaller, whose gradients and ranges have little in
 * common, and for single kinds of parameters.
 *
 * @param weights rate of W1 and W2 where they are matrices; 0 leaves them as they are
 * @param vectors rate of vectors and numbers
 * @param others rates that come before both, by the name of a parameter ({@code layer-03.theta1})
 *     or by the part that says what it is ({@code theta1})
 * @param schedule how all change over the stage
 */
public record LearningRates(
    double weights, double vectors, Map<String, Double> others, Schedule schedule) {
  public LearningRates {
    others = Map.copyOf(new TreeMap<>(others));
    requireRate("weights", weights);
    requireRate("vectors", vectors);
    others.forEach(LearningRates::requireRate);
  }

  private static void requireRate(String of, double rate) {
    if (!(rate >= 0) || Double.isInfinite(rate)) {
      throw new IllegalArgumentException(
          "a learning rate must be 0 or above and finite, but that of " + of + " is " + rate);
    }
  }

  public LearningRates(double weights, double vectors, Schedule schedule) {
    this(weights, vectors, Map.of(), schedule);
  }

  /** 1e-4 for matrices, 1e-3 for what is smaller, down to a hundredth by half a cosine. */
  public static LearningRates standard() {
    return new LearningRates(1e-4, 1e-3, Schedule.cosine(0.01));
  }

  /** Whether the parameter counts as a weight. */
  public static boolean isWeight(Parameter parameter) {
    return parameter.broadcast() == Broadcast.FULL;
  }

  /** Whether the parameter is trained at all. */
  public boolean trains(Parameter parameter) {
    return of(parameter) > 0;
  }

  /** The full rate of a parameter. */
  public double of(Parameter parameter) {
    Double own = others.getOrDefault(parameter.name(), others.get(parameter.kind()));
    if (own != null) {
      return own;
    }
    return isWeight(parameter) ? weights : vectors;
  }
}
