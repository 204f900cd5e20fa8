package org.dladmm.training.config;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.OptionalBinder;
import java.nio.file.Path;
import java.util.Optional;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineChoice;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.network.Network;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.InputException;
import org.dladmm.training.Trainer;
import org.dladmm.training.config.TrainingConfig.ValidationConfig;
import org.dladmm.training.config.TrainingData.Surroundings;
import org.dladmm.training.dictionary.DictionaryWatch;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Validation;

/**
 * Wires a training from its configuration: the chosen engine, the problem and its data, the network
 * to start from and the recipe. Whoever asks an injector for a {@link TrainingJob} has all of them;
 * whoever wants one of them other, overrides its binding.
 */
public final class TrainingModule extends AbstractModule {
  /** The seed where none is given. */
  public static final long DEFAULT_SEED = 1;

  private final TrainingConfig config;
  private final Path folder;
  private final Settings settings;
  private final ClassLoader plugins;

  /**
   * A module for a configuration.
   *
   * @param config what is trained, and how
   * @param folder what relative paths in it start from
   * @param settings explicit settings and those of the process; the configuration's own are added
   *     here
   * @param plugins where engines and problems are looked for
   */
  public TrainingModule(
      TrainingConfig config, Path folder, Settings settings, ClassLoader plugins) {
    this.config = config;
    this.folder = folder;
    this.settings = settings.configured(config.settings());
    this.plugins = plugins;
  }

  @Override
  protected void configure() {
    bind(TrainingConfig.class).toInstance(config);
    OptionalBinder.newOptionalBinder(binder(), DictionaryWatch.class)
        .setDefault()
        .toInstance(DictionaryWatch.silent());
  }

  @Provides
  Seed seed() {
    return new Seed(EngineSettings.seed(settings).orElse(DEFAULT_SEED));
  }

  @Provides
  @Singleton
  EngineChoice choice() {
    return Engines.discover(plugins).choose(settings);
  }

  @Provides
  @Singleton
  Engine engine(EngineChoice choice) {
    return choice.open(EngineSettings.options(settings));
  }

  @Provides
  @Singleton
  ProblemCatalogue catalogue() {
    return ProblemCatalogue.load(plugins);
  }

  @Provides
  @Singleton
  TrainingData data(ProblemCatalogue catalogue, Seed seed, Engine engine, DictionaryWatch watch) {
    return TrainingData.of(
        config,
        new Surroundings(
            catalogue,
            folder,
            seed.value(),
            DictionaryMaker.on(
                engine, watch, config, seed.value(), data -> rehearse(data, engine, seed))));
  }

  @Provides
  @Singleton
  Geometry geometry(TrainingData data, Engine engine) {
    return Geometry.of(data.problem(), engine);
  }

  @Provides
  @Singleton
  Network untrained(TrainingData data, Geometry geometry, Engine engine, Seed seed) {
    Network network =
        Network.untrained(
            data.problem(),
            Choices.architecture(config.network()),
            Starts.of(config.start(), data.problem(), geometry, engine));
    return Starts.withNoise(network, config.start().noise(), seed.value());
  }

  private void rehearse(TrainingData data, Engine engine, Seed seed) {
    Network network = untrained(data, Geometry.of(data.problem(), engine), engine, seed);
    new Trainer(engine, recipe(data, seed)).begin(network, data.source()).close();
  }

  @Provides
  Recipe recipe(TrainingData data, Seed seed) {
    Choices.check(config.training().checkpoint());
    return new Recipe(new Stages(config, data.fresh()).all(), validation(data), seed.value());
  }

  private Optional<Validation> validation(TrainingData data) {
    ValidationConfig c = config.validation();
    boolean best =
        switch (c.keep()) {
          case "best" -> true;
          case "last" -> false;
          default -> throw Choices.unknown("validation.keep", c.keep(), "best, last");
        };
    if (data.validation().isEmpty() && (c.patience() > 0 || !best)) {
      throw new InputException(
          "'validation.patience' and 'validation.keep' need columns to choose by; give validation.X or validation.columns");
    }
    return data.validation().map(columns -> new Validation(columns, c.patience(), best));
  }

  /** The seed in force. */
  record Seed(long value) {}
}
