package org.dladmm.training;

import jakarta.inject.Inject;
import org.dladmm.engine.Engine;
import org.dladmm.network.Network;
import org.dladmm.training.recipe.Recipe;

/** Trains networks by minibatches on an engine. Same engine, recipe and samples: same bits. */
public final class Trainer {
  private final Engine engine;
  private final Recipe recipe;

  @Inject
  public Trainer(Engine engine, Recipe recipe) {
    this.engine = engine;
    this.recipe = recipe;
  }

  /**
   * Trains a network on samples and returns the trained one.
   *
   * @throws InputException if the samples do not fit the network or a loss
   * @throws TrainingDivergedException if a loss, or in the end a parameter, is no longer sound
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
   * @throws InputException if the samples do not fit the network or a loss
   * @throws IllegalArgumentException if a stage does not fit the network
   */
  public Training begin(Network network, Samples samples) {
    SampleChecks.fit(network.problem(), samples, "training");
    return begin(network, SampleSource.of(samples));
  }

  /** The same with columns that need not be in memory all at once, and fit the network. */
  public Training begin(Network network, SampleSource source) {
    recipe
        .validation()
        .ifPresent(v -> SampleChecks.fit(network.problem(), v.columns(), "validation"));
    new StageChecks(recipe, source).fit(network);
    return new Training(engine, recipe, network, source);
  }
}
