package org.dladmm.training.config;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.network.Network;
import org.dladmm.problem.Geometry;
import org.dladmm.training.Samples;
import org.dladmm.training.Trainer;
import org.dladmm.training.Training;
import org.dladmm.training.measure.Evaluator;
import org.dladmm.training.measure.LayerFigures;
import org.dladmm.training.measure.TunedLadmm;
import org.dladmm.training.model.Checkpoints;
import org.dladmm.training.model.Run;

/** A configured training from its data to a measured network. */
public final class TrainingJob {
  private final TrainingConfig config;
  private final Engine engine;
  private final TrainingData data;
  private final Geometry geometry;
  private final Network untrained;
  private final Trainer trainer;
  private final Evaluator evaluator;
  private final TunedLadmm tuning;
  private final TrainingModule.Seed seed;
  private Run run;

  @Inject
  TrainingJob(
      TrainingConfig config,
      Engine engine,
      TrainingData data,
      Geometry geometry,
      Network untrained,
      Trainer trainer,
      Evaluator evaluator,
      TunedLadmm tuning,
      TrainingModule.Seed seed) {
    this.config = config;
    this.engine = engine;
    this.data = data;
    this.geometry = geometry;
    this.untrained = untrained;
    this.trainer = trainer;
    this.evaluator = evaluator;
    this.tuning = tuning;
    this.seed = seed;
  }

  /** The engine that was chosen; whoever made the injector closes it. */
  public Engine engine() {
    return engine;
  }

  public TrainingData data() {
    return data;
  }

  public TrainingConfig config() {
    return config;
  }

  /** The network before training. */
  public Network untrained() {
    return untrained;
  }

  /** The seed in force. */
  public long seed() {
    return seed.value();
  }

  /**
   * LADMM with the settings that serve the network's number of iterations best on training columns.
   */
  public TunedLadmm.Tuned tuneLadmm() {
    return tuning.tune(data.problem(), untrained.layers(), tuningColumns());
  }

  /**
   * Columns to tune on, with Z* and E* only where the test columns, which judge in the end, have
   * them too.
   */
  private Samples tuningColumns() {
    Samples columns = data.train().first(TunedLadmm.COLUMNS);
    return data.test().hasTruth() ? columns : Samples.of(columns.x());
  }

  /** Objectives of a problem with another weight say nothing beside those of this one. */
  private LayerFigures comparable(Network network, LayerFigures figures) {
    return network.problem().parameters().equals(data.problem().parameters())
        ? figures
        : figures.without(LayerFigures.OBJECTIVE, LayerFigures.BOUND, LayerFigures.RELATIVE_GAP);
  }

  /** What decides the bits of this training. */
  public Run run() {
    if (run == null) {
      // all of the data is read for it, so once
      run =
          new Run(
              new ConfigReader().write(config.decisive()),
              engine.id(),
              engine.precision(),
              seed(),
              data.fingerprint());
    }
    return run;
  }

  /** The hash of the test columns. */
  public String testHash() {
    return data.testFingerprint();
  }

  /** Keeps this training in a file, as often as its configuration says. */
  public Checkpoints checkpoints(Path file) {
    TrainingConfig.CheckpointConfig when = config.training().checkpoint();
    return new Checkpoints(file, run(), when.interval(), when.epochs());
  }

  /** A training that has taken no step yet; it is to be closed before the engine. */
  public Training begin() {
    return trainer.begin(untrained, data.source());
  }

  /** Figures on the test columns of networks by name, in the given order. */
  public Map<String, LayerFigures> measure(Map<String, Network> networks) {
    Map<String, LayerFigures> figures = new LinkedHashMap<>();
    networks.forEach(
        (name, network) ->
            figures.put(
                name, comparable(network, evaluator.measure(network, geometry, data.test()))));
    return figures;
  }
}
