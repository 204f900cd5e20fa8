package org.dladmm.training.config;

import static org.dladmm.training.config.Refusals.read;
import static org.dladmm.training.config.Refusals.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.TrainingState;
import org.dladmm.training.data.CsvFile;
import org.dladmm.training.data.NpyBytes;
import org.dladmm.training.data.NpyFile;
import org.dladmm.training.measure.LayerFigures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings whose columns are read a part at a time. */
class StreamedTrainingTest {
  private static final int COLUMNS = 200;
  private static final String FILES =
      """
      problem: {parameters: {alpha: 0.5}, A: A.npy}
      data: {X: 'x/*.npy:T', Z: z, E: E.csv}
      test: {X: X-test.npy, Z: Z-test.npy, E: E-test.npy}
      network: {layers: 3, parametrisation: scalar, separatePenalties: true}
      start: {weights: ridge, beta: 2}
      training: {epochs: 15, batch: 30, rates: {vectors: 0.05}}
      engine: ejml
      precision: float64
      threads: 1
      seed: 5
      """;

  @TempDir private Path folder;
  private Samples train;

  @BeforeEach
  void write() throws IOException {
    Simulation simulation = new Simulation(24, 12, 0.2, 1, 5);
    train = simulation.samples("train", COLUMNS);
    Samples test = simulation.samples("test", 50);
    NpyFile.write(folder.resolve("A.npy"), simulation.a());
    Files.createDirectory(folder.resolve("x"));
    NpyFile.write(folder.resolve("x/1.npy"), train.x().columns(0, 70).transpose());
    NpyBytes.write(folder.resolve("x/2.npy"), train.x().columns(70, COLUMNS).transpose(), true);
    Files.createDirectory(folder.resolve("z"));
    NpyBytes.write(folder.resolve("z/1.npy"), train.z().orElseThrow().columns(0, 110), true);
    NpyFile.write(folder.resolve("z/2.npy"), train.z().orElseThrow().columns(110, COLUMNS));
    CsvFile.write(folder.resolve("E.csv"), train.e().orElseThrow());
    NpyFile.write(folder.resolve("X-test.npy"), test.x());
    NpyFile.write(folder.resolve("Z-test.npy"), test.z().orElseThrow());
    NpyFile.write(folder.resolve("E-test.npy"), test.e().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, COLUMNS, 1000})
  void theColumnsAndTheirFingerprintAreTheSameHoweverManyAreInMemory(int part) throws IOException {
    NpyFile.write(folder.resolve("X.npy"), train.x());
    NpyFile.write(folder.resolve("Z.npy"), train.z().orElseThrow());
    NpyFile.write(folder.resolve("E.npy"), train.e().orElseThrow());
    TrainingData whole = data(read(FILES, "data.X=X.npy", "data.Z=Z.npy", "data.E=E.npy"));
    TrainingData parts = data(read(FILES, "data.part=" + part));
    assertEquals(train, whole.train().read());
    assertEquals(train, parts.train().read());
    assertEquals(whole.fingerprint(), parts.fingerprint());
    assertEquals(part == 0 ? 1 : (COLUMNS + part - 1) / part, parts.source().parts());
  }

  @Test
  void aTrainingInPartsComesToWhatOneInMemoryDoes() {
    double whole = error("data.part=0");
    assertEquals(whole, error("data.part=" + COLUMNS), 0.5, "dB");
    assertEquals(whole, error("data.part=64"), 0.5, "dB");
    double before = error("training.epochs=0");
    assertTrue(whole < before - 1, () -> whole + " dB after, " + before + " before");
  }

  private double error(String assignment) {
    Injector injector = injector(assignment);
    try (Engine engine = injector.getInstance(Engine.class)) {
      assertEquals("ejml", engine.id());
      TrainingJob job = injector.getInstance(TrainingJob.class);
      try (Training training = job.begin()) {
        training.run(TrainingListener.silent());
        return job.measure(Map.of("trained", training.network()))
            .get("trained")
            .last(LayerFigures.NMSE);
      }
    }
  }

  /** An epoch has four parts of 50 columns, each of two steps. */
  @Test
  void resumedInTheMiddleOfAPartItEndsWithTheSameBits() {
    Network whole = trained(0);
    for (int stop : new int[] {1, 8, 11}) {
      assertEquals(whole.free(), trained(stop).free(), "stopped after " + stop);
    }
  }

  private Network trained(int stop) {
    Injector injector = injector("data.part=64", "training.epochs=3");
    try (Engine engine = injector.getInstance(Engine.class)) {
      assertEquals("ejml", engine.id());
      TrainingJob job = injector.getInstance(TrainingJob.class);
      TrainingState state;
      try (Training first = job.begin()) {
        assertEquals(3 * 4 * 2, first.allSteps());
        first.run(stopping(stop));
        state = first.state();
        if (stop == 0) {
          return first.network();
        }
      }
      try (Training second = job.begin()) {
        second.restore(state);
        assertEquals(stop, second.steps());
        second.run(TrainingListener.silent());
        return second.network();
      }
    }
  }

  private static TrainingListener stopping(int after) {
    return new TrainingListener() {
      @Override
      public void step(Training training, double loss) {
        if (training.steps() == after) {
          training.stop();
        }
      }
    };
  }

  @Test
  void columnsToChooseByAreHeldBack() {
    TrainingData data = data(read(FILES, "data.part=30", "validation.columns=20"));
    assertEquals(train.columns(180, 200), data.validation().orElseThrow());
    assertEquals(train.columns(0, 180), data.train().read());
    assertEquals(6, data.source().parts());
    assertEquals(data(read(FILES, "validation.columns=20")).fingerprint(), data.fingerprint());
  }

  @Test
  void whatStandsInForTestColumnsHasTheSignal() {
    String text = FILES.replaceFirst("test: .*\n", "");
    Samples test = data(read(text, "data.part=30", "data.signal=x/*.npy:T")).test();
    assertEquals(train.withSignal(train.x()), test);
  }

  @Test
  void whatDoesNotFitIsNamedBeforeItIsRead() {
    NpyFile.write(folder.resolve("short.npy"), Matrix.zeros(12, 190));
    assertEquals(
        "data Z is 12×190, but A (24×12) and X needs 12×200",
        refused("data.part=30", "data.Z=short.npy"));
    assertEquals("data Z is 12×190, but A (24×12) and X needs 12×200", refused("data.Z=short.npy"));
    assertEquals(
        "'data.part' must be a number of columns, or 0 for all of them, not -1",
        refused("data.part=-1"));
    assertEquals(
        "'simulation' takes the place of problem.A, problem.B and all files of columns; leave out it or 'data.part'",
        refusal(() -> data(read("simulation: {m: 6, d: 4}", "data.part=10"))));
  }

  private String refused(String... assignments) {
    return refusal(() -> data(read(FILES, assignments)));
  }

  private TrainingData data(TrainingConfig config) {
    return Data.of(config, folder, 5);
  }

  private Injector injector(String... assignments) {
    ClassLoader plugins = StreamedTrainingTest.class.getClassLoader();
    return Guice.createInjector(
        new TrainingModule(read(FILES, assignments), folder, Settings.none(), plugins));
  }
}
