package org.dladmm.training.config;

import static org.dladmm.training.config.Refusals.read;
import static org.dladmm.training.config.Refusals.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.training.Simulation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingDataTest {
  private static final String FILES = "problem: {A: sub/A.csv}\ndata: {X: sub/X.csv}\n";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/A.csv"), "1,2\n3,4\n5,6\n");
    Files.writeString(folder.resolve("sub/X.csv"), "1,2,3,4\n5,6,7,8\n9,10,11,12\n");
    Files.writeString(folder.resolve("B.csv"), "1,0\n0,1\n1,1\n");
    Files.writeString(folder.resolve("Z.csv"), "1,2\n3,4\n");
    Files.writeString(folder.resolve("hole.csv"), "1,2\nNaN,4\n5,6\n");
  }

  @Test
  void pathsAreRelativeToTheConfigurationsFolder() {
    TrainingData data = data(FILES);
    assertEquals(
        Matrix.ofRows(new double[][] {{1, 2}, {3, 4}, {5, 6}}), data.problem().a().toMatrix());
    assertEquals(12, data.train().read().x().get(2, 3));
    assertEquals("3×4", data.test().x().shape());
    assertTrue(data.problem().b() instanceof DiagonalOperator);
    assertEquals(Optional.empty(), data.train().z());
  }

  @Test
  void allFilesThatAreGivenAreRead() {
    TrainingData data =
        data(
            "problem: {name: lasso, A: sub/A.csv, B: B.csv}\n"
                + "data: {X: sub/X.csv, signal: sub/X.csv}\n"
                + "test: {X: sub/A.csv, Z: Z.csv}\n");
    assertTrue(data.problem().b() instanceof DenseOperator);
    assertEquals("lasso", data.problem().name());
    assertEquals(data.train().read().x(), data.train().read().signal().orElseThrow());
    assertEquals("3×2", data.test().x().shape());
    assertEquals(Matrix.ofRows(new double[][] {{1, 2}, {3, 4}}), data.test().z().orElseThrow());
    assertEquals(Optional.empty(), data.test().signal());
  }

  @Test
  void theSimulationTakesTheSeed() {
    TrainingData data = data("simulation: {m: 6, d: 4, density: 0.5, train: 9, test: 5}");
    Simulation same = new Simulation(6, 4, 0.5, 1, 3);
    assertEquals(same.a(), data.problem().a().toMatrix());
    assertEquals(same.samples("train", 9), data.train().read());
    assertEquals(same.samples("test", 5), data.test());
  }

  @Test
  void validationColumnsAreNotTrainedOn() {
    TrainingData split = data(FILES + "validation: {columns: 1}");
    assertEquals("3×3", split.train().x().shape());
    assertEquals(8, split.validation().orElseThrow().x().get(1, 0));
    TrainingData files = data(FILES + "validation: {X: sub/A.csv}");
    assertEquals("3×4", files.train().x().shape());
    assertEquals("3×2", files.validation().orElseThrow().x().shape());
    assertEquals(Optional.empty(), data(FILES).validation());
    TrainingData simulated = data("simulation: {m: 6, d: 4, train: 9}\nvalidation: {columns: 5}");
    assertEquals(
        new Simulation(6, 4, 0.1, 1, 3).samples("validation", 5),
        simulated.validation().orElseThrow());
    assertEquals(9, simulated.train().x().columns());
    assertEquals(
        "'validation.columns' takes 4 of 4 columns; it must be 0 or more and leave some to train on",
        refused(FILES + "validation: {columns: 4}"));
    assertEquals("3×3", split.test().x().shape());
    assertEquals(
        "'validation.columns' and 'validation.X' are both given; leave one of them out",
        refused(FILES + "validation: {X: sub/A.csv, columns: 1}"));
    assertEquals(
        "'validation.Z' and 'validation.E' are those of validation.X, which is not given; give it, or leave them out",
        refused(FILES + "validation: {Z: Z.csv}"));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertEquals(
        "'problem.A' is not given; set it to a file, such as problem.A=data.mat:variable, or name images to learn it from, such as images.files=[photo.png]",
        refused("{}"));
    assertEquals(
        "'data.X' is not given; set it to a file, such as data.X=data.mat:variable",
        refused("problem: {A: sub/A.csv}"));
    assertTrue(refused("problem: {A: none.csv}").contains("none.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "problem.A",
        "problem.B",
        "data.X",
        "data.Z",
        "data.signal",
        "test.X",
        "test.E",
        "validation.X"
      })
  void aSimulationAndFilesAreRefusedTogether(String key) {
    TrainingConfig config = read("simulation: {m: 6, d: 4}", key + "=sub/A.csv");
    assertEquals(
        "'simulation' takes the place of problem.A, problem.B and all files of columns; leave out it or '"
            + key
            + "'",
        refusal(() -> data(config)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "E", "signal"})
  void partsOfTestColumnsAreNotForgotten(String part) {
    TrainingConfig config = read(FILES, "test." + part + "=sub/X.csv");
    assertEquals(
        "'test."
            + part
            + "' is given without test.X; give both, or describe the columns to train on: data."
            + part,
        refusal(() -> data(config)));
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertEquals(
        "data Z is 3×4, but A (3×2) and X needs 2×4",
        refused(FILES.replace("X: sub/X.csv", "X: sub/X.csv, Z: sub/X.csv")));
    assertEquals(
        "test X is 2×3, but A (3×2) needs 3×3", refused(FILES + "test: {X: 'sub/A.csv:T'}"));
    assertTrue(
        refused("problem: {A: sub/A.csv}\ndata: {X: hole.csv}")
            .endsWith(
                "hole.csv has NaN at row 1, column 0 (counted from 0); every entry must be finite"));
  }

  @Test
  void unknownProblemsAndParametersAreNamed() {
    String unknown = illegal(FILES.replace("{A", "{name: l1-l2, A"));
    assertTrue(unknown.startsWith("there is no problem 'l1-l2'; "), unknown);
    assertTrue(unknown.endsWith("there are: l1-l1, lasso"), unknown);
    assertEquals(
        "the problem 'l1-l1' has no parameter 'gamma'; it has: alpha",
        illegal(FILES.replace("{A", "{parameters: {gamma: 1}, A")));
    assertTrue(illegal(FILES.replace("{A", "{parameters: {alpha: -1}, A")).contains("-1"));
  }

  @Test
  void aSimulationNeedsColumns() {
    assertEquals(
        "a simulation needs 1 column or more to train with, not -4",
        illegal("simulation: {m: 6, d: 4, train: -4}"));
    assertEquals(
        "a simulation needs 1 column or more to test with, not 0",
        illegal("simulation: {m: 6, d: 4, test: 0}"));
    assertEquals(
        "a simulation needs m and d of 1 or more, not 6 and 0", illegal("simulation: {m: 6}"));
  }

  private TrainingData data(String text) {
    return data(read(text));
  }

  private TrainingData data(TrainingConfig config) {
    return Data.of(config, folder, 3);
  }

  private String refused(String text) {
    return refusal(() -> data(text));
  }

  private String illegal(String text) {
    return assertThrows(IllegalArgumentException.class, () -> data(text)).getMessage();
  }
}
