package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dladmm.cli.Session;
import org.dladmm.cli.Sessions;
import org.dladmm.cli.StoppedException;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.dladmm.training.data.NpyFile;
import org.dladmm.training.dictionary.DictionaryLearning;
import org.dladmm.training.dictionary.DictionaryListener;
import org.dladmm.training.dictionary.DictionaryOptions;
import org.dladmm.training.model.DictionaryCheckpointFile;
import org.dladmm.training.model.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dictionary of 6 atoms on 30 patches of 4 pixels, stopped and gone on with. */
class WatchedDictionaryTest {
  private static final int ITERATIONS = 8;
  private static final Run RUN =
      new Run("dictionary: {atoms: 6}", "ejml", Precision.FLOAT64, 1, "abc");
  private static final Matrix X = waves(4, 30, 0.7);
  private static final Matrix START = unit(waves(4, 6, 1.9));
  private static Engine engine;

  @TempDir private Path folder;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  @BeforeAll
  static void open() {
    engine =
        Engines.discover().choose(Settings.none()).open(new EngineOptions(Precision.FLOAT64, 1));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void whatIsKeptIsRestoredAndEndsWithTheSameBits() throws IOException {
    stopAfter(3);
    assertEquals(List.of(1, 2, 3), iterations());
    assertFalse(Files.exists(file("dictionary.npy")));
    try (DictionaryLearning rest = learning(0.05)) {
      Matrix learned = watch(true, rest, RUN);
      assertTrue(rest.done());
      assertEquals(learned, NpyFile.read(file("dictionary.npy")));
    }
    try (DictionaryLearning whole = learning(0.05)) {
      whole.run(DictionaryListener.silent());
      assertEquals(whole.dictionary(), NpyFile.read(file("dictionary.npy")));
    }
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), iterations());
    assertEquals(
        List.of("dladmm: the dictionary goes on from iteration 3 of 8"),
        heard.toString(StandardCharsets.UTF_8).lines().toList());
    // the training that follows may be stopped
    try (DictionaryLearning again = learning(0.05)) {
      watch(true, again, RUN);
      assertEquals(
          DictionaryCheckpointFile.read(file(CheckpointInFolder.DICTIONARY)).state().log(),
          again.log());
    }
  }

  @Test
  void whatIsKeptOfAnotherRunIsRefused() {
    stopAfter(2);
    Run other = new Run(RUN.configuration(), RUN.engine(), RUN.precision(), 2, RUN.data());
    try (DictionaryLearning learning = learning(0.05)) {
      String refusal =
          assertThrows(InputException.class, () -> watch(true, learning, other)).getMessage();
      assertTrue(
          refusal.startsWith(
              file(CheckpointInFolder.DICTIONARY)
                  + " is of a training with the seed 1, not 2; go on with what it began with"),
          refusal);
    }
  }

  @Test
  void whereNothingIsKeptItSaysSoAndRemovesWhatIsOfAnOlderTraining() throws IOException {
    Files.writeString(file("model.dladmm"), "of an older training");
    Files.writeString(file("dictionary.npy"), "of an older training");
    try (DictionaryLearning learning = learning(0.05)) {
      learning.stop();
      assertThrows(StoppedException.class, () -> watch(true, learning, RUN));
    }
    assertEquals(
        "dladmm: there is no dictionary in " + folder + " yet: learning it from the start",
        heard.toString(StandardCharsets.UTF_8).strip());
    assertFalse(Files.exists(file("model.dladmm")));
    assertFalse(Files.exists(file("dictionary.npy")));
  }

  @Test
  void whatCannotBeWrittenIsToldAndEndsNothing() throws IOException {
    stopAfter(2);
    Files.delete(file("dictionary.jsonl"));
    Files.createDirectory(file("dictionary.jsonl"));
    Files.createDirectory(file("dictionary.npy"));
    try (DictionaryLearning learning = learning(0.05)) {
      watch(true, learning, RUN);
      assertTrue(learning.done());
    }
    List<String> said = heard.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    String begin = "dladmm: the training goes on, but ";
    assertEquals(2, said.size(), said.toString());
    assertTrue(said.get(0).startsWith(begin + file("dictionary.jsonl")), said.get(0));
    assertTrue(said.get(1).startsWith(begin + file("dictionary.npy")), said.get(1));
  }

  @Test
  void whatNoPatchUsesIsNotKept() {
    try (DictionaryLearning learning = learning(1000)) {
      learning.run((running, report) -> running.stop());
      assertThrows(StoppedException.class, () -> watch(false, learning, RUN));
    }
    assertTrue(Files.exists(file(CheckpointInFolder.DICTIONARY)));
    try (DictionaryLearning learning = learning(1000)) {
      assertThrows(InputException.class, () -> watch(true, learning, RUN));
    }
    assertFalse(Files.exists(file(CheckpointInFolder.DICTIONARY)));
  }

  @Test
  void onTheWayItIsKeptAsOftenAsIsSaid() {
    try (DictionaryLearning learning = learning(0.05)) {
      keptEvery(Duration.ZERO).keepIfDue(learning);
      keptEvery(Duration.ofDays(1)).keepIfDue(learning);
      assertFalse(Files.exists(file(CheckpointInFolder.DICTIONARY)));
      keptEvery(Duration.ofNanos(1)).keepIfDue(learning);
      assertTrue(Files.exists(file(CheckpointInFolder.DICTIONARY)));
    }
  }

  private KeptDictionary keptEvery(Duration interval) {
    return new KeptDictionary(planned(), RUN, interval, new Remarks(sentence -> {}));
  }

  @ParameterizedTest
  @CsvSource({
    "true, '', true",
    "false, '', false",
    "false, out/dictionary.npy, true",
    "false, out/dictionary.npy:T, true",
    "false, out/a.npy, false"
  })
  void whatAnOlderTrainingLearnedStaysOnlyWhereItIsTheOneInUse(
      boolean learned, String given, boolean stays) throws IOException {
    Files.writeString(file("dictionary.npy"), "of an older training");
    Files.writeString(file("dictionary.jsonl"), "of an older training");
    WatchedDictionary.removeOlder(planned(), learned, given);
    assertEquals(stays, Files.exists(file("dictionary.npy")));
    assertEquals(stays, Files.exists(file("dictionary.jsonl")));
  }

  @Test
  void aDictionaryThatIsKeptIsOfATrainingThatDidNotEnd() throws IOException {
    stopAfter(2);
    String refusal =
        assertThrows(InputException.class, () -> new CheckpointInFolder(planned(), false))
            .getMessage();
    assertTrue(refusal.contains("add --resume to go on from it, or remove "), refusal);
    assertTrue(refusal.contains(CheckpointInFolder.DICTIONARY), refusal);
    Files.writeString(file("model.dladmm"), "of an older training");
    CheckpointInFolder checkpoint = new CheckpointInFolder(planned(), true);
    assertEquals(
        "; what was kept of its dictionary is in %s/%s: the same command with --resume goes on from it"
            .formatted(folder, CheckpointInFolder.DICTIONARY),
        checkpoint.hint());
    checkpoint.remove();
    assertFalse(Files.exists(file(CheckpointInFolder.DICTIONARY)));
    assertEquals("; nothing of the training is kept", checkpoint.hint());
  }

  /** As if Ctrl-C had been pressed in an iteration. */
  private void stopAfter(int iterations) {
    try (DictionaryLearning learning = learning(0.05)) {
      learning.run(
          (running, report) -> {
            if (report.iteration() == iterations) {
              running.stop();
            }
          });
      String stopped =
          assertThrows(StoppedException.class, () -> watch(false, learning, RUN)).getMessage();
      assertEquals(
          "stopped after iteration %d of 8 of the dictionary, and kept; the same command with --resume goes on from there"
              .formatted(iterations),
          stopped);
    }
  }

  private Matrix watch(boolean resume, DictionaryLearning learning, Run run) {
    try (Session session = Sessions.heardBy(heard)) {
      return new WatchedDictionary(session, planned(), resume, Duration.ofSeconds(30))
          .learn(learning, run);
    }
  }

  private OutputFolder planned() {
    return OutputFolder.planned(folder.toString());
  }

  private static DictionaryLearning learning(double sparsity) {
    return new DictionaryLearning(
        engine, X, START, new DictionaryOptions(sparsity, ITERATIONS, false));
  }

  private List<Integer> iterations() throws IOException {
    return Files.readAllLines(file("dictionary.jsonl")).stream()
        .map(line -> Integer.valueOf(line.replaceAll("\\{\"iteration\":(\\d+),.*", "$1")))
        .toList();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Matrix waves(int rows, int columns, double pace) {
    Matrix result = Matrix.zeros(rows, columns);
    for (int k = 0; k < result.values().length; k++) {
      result.values()[k] = Math.sin(1 + pace * k + 0.1 * k * k);
    }
    return result;
  }

  private static Matrix unit(Matrix matrix) {
    for (int j = 0; j < matrix.columns(); j++) {
      double length = Math.sqrt(matrix.squaredNorm(j));
      for (int i = 0; i < matrix.rows(); i++) {
        matrix.set(i, j, matrix.get(i, j) / length);
      }
    }
    return matrix;
  }
}
