package org.dladmm.training;

import jakarta.inject.Inject;
import org.dladmm.engine.Engine;
import org.dladmm.network.Network;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.optimiser.Optimiser;

/** Trains networks by minibatches on an engine. Same engine, options and seed: same bits. */
public final class Trainer {
  private final Engine engine;
  private final Loss loss;
  private final Optimiser optimiser;
  private final TrainingOptions options;

  @Inject
  public Trainer(Engine engine, Loss loss, Optimiser optimiser, TrainingOptions options) {
    this.engine = engine;
    this.loss = loss;
    this.optimiser = optimiser;
    this.options = options;
  }

  /**
   * Trains a network on samples and returns the trained one.
   *
   * @throws InputException if the samples do not fit the network or the loss
   * @throws TrainingDivergedException if the loss, or in the end a parameter, is no longer finite
   */
  public Network train(Network network, Samples samples, TrainingListener listener) {
    try (Training training = begin(network, samples)) {
      training.run(listener);
      return training.network();
    }
  }

  /**
   * A training that has taken no step yet.
   *
   * @throws InputException if the samples do not fit the network or the loss
   */
  public Training begin(Network network, Samples samples) {
    SampleChecks.fit(network.problem(), samples, "training");
    if (loss.layerLoss().needsTruth() && !samples.hasTruth()) {
      throw new InputException(
          "the supervised loss needs Z* and E* of the training columns; give them, or choose a loss that does without: gap, objective");
    }
    return new Training(engine, loss, optimiser, options, network, samples);
  }
}
