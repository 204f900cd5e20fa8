package org.dladmm.training.optimiser;

import org.dladmm.expression.Broadcast;
import org.dladmm.network.Parameter;

/**
 * Separate rates for matrices and for everything smaller, whose gradients and ranges have little in
 * common.
 *
 * @param weights rate of W1 and W2 where they are matrices; 0 leaves them as they are
 * @param vectors rate of vectors and numbers
 * @param schedule how both change over the training
 */
public record LearningRates(double weights, double vectors, Schedule schedule) {
  public LearningRates {
    if (!(weights >= 0) || !(vectors >= 0) || Double.isInfinite(weights + vectors)) {
      throw new IllegalArgumentException(
          "learning rates must be 0 or above and finite, not " + weights + " and " + vectors);
    }
  }

  /** Whether the parameter counts as a weight. */
  public static boolean isWeight(Parameter parameter) {
    return parameter.broadcast() == Broadcast.FULL;
  }

  /** Whether the parameter is trained at all. */
  public boolean trains(Parameter parameter) {
    return (isWeight(parameter) ? weights : vectors) > 0;
  }

  /** The rate of a parameter at a point of the training. */
  public double at(boolean weight, double progress) {
    return (weight ? weights : vectors) * schedule.factor(progress);
  }
}
