package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be solved is refused in one sentence that names the culprit, and leaves no file behind. */
class SolveRefusalTest {
  @TempDir private Path folder;
  private SmallProblem small;
  private Path out;

  @BeforeEach
  void makeProblem() {
    small = SmallProblem.in(folder);
    out = folder.resolve("out");
  }

  private void refused(List<?> arguments, String... words) {
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("dladmm: "), run.err());
    for (String word : words) {
      assertTrue(run.err().contains(word), "'" + word + "' should be in: " + run.err());
    }
    assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.err());
    assertFalse(Files.exists(out), "nothing may be written");
  }

  private List<Object> solve(String problem, Path a, Object x, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("solve", problem, "--A", a, "--X", x, "--out", out));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private List<Object> solve(Object... more) {
    return solve("l1-l1", small.file("A.npy"), small.file("X.npy"), more);
  }

  private Path write(String name, Matrix matrix) {
    NpyFile.write(small.file(name), matrix);
    return small.file(name);
  }

  @Test
  void xMustHaveAsManyRowsAsA() {
    Path x = write("short.npy", Matrix.zeros(5, 3));
    refused(solve("l1-l1", small.file("A.npy"), x), "short.npy", "5×3", "5 rows", "A (6×9", "A.npy", "needs 6");
  }

  @Test
  void aTransposeThatWouldFitIsSuggested() {
    Path x = write("turned.npy", Matrix.zeros(4, 6));
    refused(solve("l1-l1", small.file("A.npy"), x), "turned.npy", "write :T");
  }

  @Test
  void bMustHaveAsManyRowsAsA() {
    Path b = write("short.npy", Matrix.constant(5, 5, 1));
    refused(solve("--B", b), "B, ", "short.npy", "5 rows", "A (6×9");
  }

  @Test
  void notANumberIsNamedByRowAndColumn() {
    Matrix x = Matrix.zeros(6, 4);
    x.set(3, 2, Double.NaN);
    refused(solve("l1-l1", small.file("A.npy"), write("nan.npy", x)), "nan.npy", "NaN at row 3, column 2");
  }

  @Test
  void infinityIsRefusedToo() {
    Matrix a = Matrix.zeros(6, 9);
    a.set(1, 8, Double.NEGATIVE_INFINITY);
    refused(solve("l1-l1", write("infinite.npy", a), small.file("X.npy")), "infinite.npy", "-Infinity at row 1, column 8");
  }

  @Test
  void emptyDataIsRefused() {
    refused(solve("l1-l1", small.file("A.npy"), write("empty.npy", Matrix.zeros(6, 0))), "empty.npy", "is empty", "6×0");
  }

  @Test
  void aMissingFileIsNamed() {
    refused(solve("l1-l1", small.file("A.npy"), small.file("missing.npy")), "there is no file", "missing.npy");
  }

  @Test
  void aReferenceOfAnUnknownKindIsRefused() {
    refused(solve("l1-l1", small.file("A.npy"), small.file("X.txt")), "X.txt", "file.mat:variable");
  }

  @Test
  void anUnreadableMatFileIsNamed() throws IOException {
    Files.writeString(small.file("bad.mat"), "this is no MATLAB file");
    refused(solve("l1-l1", small.file("A.npy"), small.file("bad.mat") + ":X"), "bad.mat");
  }

  @Test
  void aDamagedFileIsNamed() throws IOException {
    byte[] whole = Files.readAllBytes(small.file("X.npy"));
    Files.write(small.file("cut.npy"), java.util.Arrays.copyOf(whole, whole.length - 9));
    refused(solve("l1-l1", small.file("A.npy"), small.file("cut.npy")), "cut.npy", "damaged or cut short");
  }

  @Test
  void anUnknownProblemIsRefusedWithTheListOfThoseThereAre() {
    refused(solve("l1-l2", small.file("A.npy"), small.file("X.npy")), "'l1-l2'", "l1-l1", "lasso");
  }

  @Test
  void anUnknownParameterIsRefusedWithAGuess() {
    refused(solve("--param", "alhpa=1"), "'alhpa'", "did you mean 'alpha'?");
  }

  @Test
  void aParameterMustBeANumberGivenOnceWithAName() {
    refused(solve("--param", "alpha=one"), "alpha=one", "is no number");
    refused(solve("--param", "alpha=1", "--param", "alpha=2"), "'alpha' twice");
    refused(solve("--param", "alpha"), "name=value");
  }

  @Test
  void aParameterOutOfRangeIsRefused() {
    refused(solve("--param", "alpha=-1"), "positive", "-1");
    refused(solve("--param", "alpha=NaN"), "positive", "NaN");
  }

  @Test
  void dataThatTheProblemDoesNotTakeIsRefused() {
    refused(solve("--data", "Y=" + small.file("X.npy")), "--data 'Y'", "it takes none");
  }

  @Test
  void aAndXAreNeeded() {
    refused(List.of("solve", "l1-l1", "--A", small.file("A.npy"), "--out", out), "--X is needed");
    refused(List.of("solve", "l1-l1", "--X", small.file("X.npy"), "--out", out), "--A is needed");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    refused(solve("--tolerance", "0"), "tolerance must be above 0");
    refused(solve("--tolerance", "small"), "--tolerance", "small");
    refused(solve("--max-iterations", "-1"), "0 or more", "-1");
    refused(solve("--penalty", "-1"), "penalty", "-1");
    refused(solve("--method", "newton"), "'newton'", "halpern, ladmm");
  }

  @Test
  void aFolderBelowAFileCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path below = file.resolve("out");
    CommandLineRun run =
        CommandLineRun.of("solve", "l1-l1", "--A", small.file("A.npy"), "--X", small.file("X.npy"), "--out", below);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains(below + " cannot be made, because " + file + " is not a folder"), run.err());
    assertEquals("x", Files.readString(file));
  }

  @Test
  void anOlderResultStaysWhenSolvingIsRefused() throws IOException {
    CommandLineRun.of(solve().toArray());
    byte[] before = Files.readAllBytes(out.resolve("summary.json"));
    Path x = write("short.npy", Matrix.zeros(5, 3));
    CommandLineRun.of(solve("l1-l1", small.file("A.npy"), x).toArray());
    org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(out.resolve("summary.json")));
  }
}
