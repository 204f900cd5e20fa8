package org.dladmm.training.config;

import static org.dladmm.training.config.Refusals.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.UnknownEngineException;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.training.InputException;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.measure.LayerFigures;
import org.dladmm.training.measure.TunedLadmm;
import org.dladmm.training.recipe.Recipe;
import org.junit.jupiter.api.Test;

/** Trainings wired from their configurations. */
class TrainingJobTest {
  private static final String SMALL =
      """
      problem: {parameters: {alpha: 0.5}}
      simulation: {m: 24, d: 12, density: 0.2, train: 200, test: 50}
      network: {layers: 3, parametrisation: scalar, separatePenalties: true}
      start: {weights: ridge, beta: 2}
      training: {epochs: 15, batch: 30, rates: {vectors: 0.05}}
      engine: ejml
      precision: float64
      threads: 1
      seed: 5
      """;

  @Test
  void aConfigurationIsTrainedFromEndToEnd() {
    Injector injector = injector(SMALL, Settings.none());
    try (Engine engine = injector.getInstance(Engine.class)) {
      TrainingJob job = injector.getInstance(TrainingJob.class);
      assertSame(engine, job.engine());
      assertEquals(Architecture.scalar(3), job.untrained().architecture());
      assertEquals("24×200", job.data().train().x().shape());
      assertEquals(read(SMALL), job.config());
      TunedLadmm.Tuned ladmm = job.tuneLadmm();
      Network trained = train(job);
      Map<String, Network> networks = new LinkedHashMap<>();
      networks.put("trained", trained);
      networks.put("before", job.untrained());
      networks.put("ladmm", ladmm.network());
      Map<String, LayerFigures> figures = job.measure(networks);
      assertEquals(List.of("trained", "before", "ladmm"), List.copyOf(figures.keySet()));
      double reached = figures.get("trained").last(LayerFigures.NMSE);
      double before = figures.get("before").last(LayerFigures.NMSE);
      double classical = figures.get("ladmm").last(LayerFigures.NMSE);
      assertTrue(reached < before - 1, () -> reached + " dB after, " + before + " before");
      assertTrue(reached < classical, () -> reached + " dB, but " + classical + " by LADMM");
    }
  }

  @Test
  void theSimulationRecipeTrains() {
    String recipe = Recipes.find("simulation").orElseThrow();
    TrainingConfig config =
        read(
            recipe,
            "simulation.m=20",
            "simulation.d=10",
            "simulation.train=30",
            "simulation.test=10",
            "training.epochs=1",
            "engine=ejml");
    Injector injector = injector(config, Settings.none());
    try (Engine engine = injector.getInstance(Engine.class)) {
      assertEquals(Precision.FLOAT32, engine.precision());
      TrainingJob job = injector.getInstance(TrainingJob.class);
      assertEquals(15, train(job).layers());
      assertEquals(TrainingModule.DEFAULT_SEED, job.seed());
    }
  }

  @Test
  void theConfigurationComesBeforeTheProcess() {
    Settings process =
        Settings.none()
            .with(
                SettingOrigin.SYSTEM_PROPERTY,
                key ->
                    Optional.ofNullable(
                        Map.of("dladmm.threads", "2", "dladmm.seed", "8", "dladmm.engine", "none")
                            .get(key)));
    checkSettings(SMALL, process, Precision.FLOAT64, 1, 5);
    checkSettings(
        SMALL.replace("threads: 1", "").replace("seed: 5", ""), process, Precision.FLOAT64, 2, 8);
  }

  @Test
  void explicitSettingsComeBeforeTheConfiguration() {
    Settings explicit =
        Settings.none()
            .explicit(
                Map.of("engine", "ejml", "precision", "float32", "threads", "2", "seed", "-9"));
    checkSettings(
        SMALL.replace("engine: ejml", "engine: other"), explicit, Precision.FLOAT32, 2, -9);
  }

  private static void checkSettings(
      String text, Settings settings, Precision precision, int threads, long seed) {
    Injector injector = injector(text, settings);
    try (Engine engine = injector.getInstance(Engine.class)) {
      assertEquals("ejml", engine.id());
      assertEquals(new EngineOptions(precision, threads), engine.options());
      assertEquals(seed, injector.getInstance(TrainingModule.Seed.class).value());
      assertEquals(seed, injector.getInstance(Recipe.class).seed());
    }
  }

  @Test
  void anEngineThatIsNotThereIsRefused() {
    Throwable refusal = cause(SMALL.replace("engine: ejml", "engine: ejmm"), Engine.class);
    assertInstanceOf(UnknownEngineException.class, refusal);
    assertTrue(
        refusal
            .getMessage()
            .startsWith(
                "There is no engine 'ejmm', asked for by the configuration's key 'engine'. Did you"
                    + " mean 'ejml'?"),
        refusal::getMessage);
  }

  @Test
  void settingsThatAreNoneAreRefused() {
    assertEquals(
        "the configuration's key 'threads' is '0', but threads must be a whole number of 1 or more",
        cause(SMALL.replace("threads: 1", "threads: 0"), Engine.class).getMessage());
    assertEquals(
        "the configuration's key 'seed' is '1.5', but seed must be a whole number",
        cause(SMALL.replace("seed: 5", "seed: 1.5"), Recipe.class).getMessage());
    assertEquals(
        "a schedule's floor must be in [0, 1], not 2.0",
        cause(SMALL, Recipe.class, "training.schedule.floor=2").getMessage());
  }

  @Test
  void aStartIsOneOfThoseThereAre() {
    Injector injector = injector(read(SMALL, "start.weights=random"), Settings.none());
    try (Engine engine = injector.getInstance(Engine.class)) {
      assertEquals("ejml", engine.id());
      ProvisionException refusal =
          assertThrows(ProvisionException.class, () -> injector.getInstance(Network.class));
      assertInstanceOf(InputException.class, refusal.getCause());
      assertEquals(
          "'start.weights' cannot be 'random'; it must be one of: ladmm, ridge, plain",
          refusal.getCause().getMessage());
    }
  }

  /** λmax(β·W1ᵀA) is what lambdaMax says: here by the power method on WᵀA, which is symmetric. */
  @Test
  void ridgeWeightsAreScaledAsAsked() {
    Network network = untrained("start.lambdaMax=1.5", "start.theta1=7");
    Matrix w = network.base().times(network.value(network.parameters().get(0)).get(0, 0));
    Matrix product = w.transpose().times(network.problem().a().toMatrix()).times(2);
    Matrix v = Matrix.constant(12, 1, 1);
    v.set(3, 0, -2);
    double length = 0;
    for (int k = 0; k < 2000; k++) {
      v = product.times(v);
      length = Math.sqrt(v.squaredNorm(0));
      v = v.times(1 / length);
    }
    assertEquals(1.5, length, 1e-9);
    assertEquals(7, value(network, "layer-02.theta1"), 1e-12);
  }

  @Test
  void theta1FollowsFromTheWeightsWhereItIsNotGiven() {
    assertEquals(2, value(untrained(), "layer-01.theta1"), 1e-12);
    Network ladmm = untrained("start.weights=ladmm", "start.step=1.5");
    assertEquals(1 / value(ladmm, "layer-01.step1"), value(ladmm, "layer-01.theta1"), 1e-9);
    assertEquals(
        9, value(untrained("start.weights=ladmm", "start.theta1=9"), "layer-01.theta1"), 1e-12);
  }

  private static Network train(TrainingJob job) {
    try (Training training = job.begin()) {
      training.run(TrainingListener.silent());
      return training.network();
    }
  }

  private static Network untrained(String... assignments) {
    Injector injector = injector(read(SMALL, assignments), Settings.none());
    try (Engine engine = injector.getInstance(Engine.class)) {
      assertEquals("ejml", engine.id());
      return injector.getInstance(Network.class);
    }
  }

  private static double value(Network network, String name) {
    return network.parameters().stream()
        .filter(p -> p.name().equals(name))
        .map(p -> network.value(p).get(0, 0))
        .findFirst()
        .orElseThrow();
  }

  private static Throwable cause(String text, Class<?> wanted, String... assignments) {
    Injector injector = injector(read(text, assignments), Settings.none());
    return assertThrows(ProvisionException.class, () -> injector.getInstance(wanted)).getCause();
  }

  private static Injector injector(String text, Settings settings) {
    return injector(read(text), settings);
  }

  private static Injector injector(TrainingConfig config, Settings settings) {
    ClassLoader plugins = TrainingJobTest.class.getClassLoader();
    return Guice.createInjector(new TrainingModule(config, Path.of(""), settings, plugins));
  }
}
