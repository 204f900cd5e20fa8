package org.dladmm.training;

import org.dladmm.training.optimiser.LearningRates;

/**
 * How long and how fast to train.
 *
 * @param epochs passes over the training columns
 * @param batch columns of a step
 * @param rates learning rates
 * @param seed decides the order of the columns
 */
public record TrainingOptions(int epochs, int batch, LearningRates rates, long seed) {
  public TrainingOptions {
    if (epochs < 0) {
      throw new IllegalArgumentException("epochs must be 0 or more, not " + epochs);
    }
    if (batch < 1) {
      throw new IllegalArgumentException("a batch needs at least 1 column, not " + batch);
    }
  }
}
