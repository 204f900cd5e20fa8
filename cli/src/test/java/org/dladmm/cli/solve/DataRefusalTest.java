package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

/** Files and folders that cannot be used. */
class DataRefusalTest extends Refusals {
  @Test
  void xMustHaveAsManyRowsAsA() {
    Path x = write("short.npy", Matrix.zeros(5, 3));
    refused(
        solve("l1-l1", small.file("A.npy"), x),
        "short.npy",
        "5×3",
        "5 rows",
        "A (6×9",
        "A.npy",
        "needs 6");
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
    refused(
        solve("l1-l1", small.file("A.npy"), write("nan.npy", x)),
        "nan.npy",
        "NaN at row 3, column 2");
  }

  @Test
  void infinityIsRefusedToo() {
    Matrix a = Matrix.zeros(6, 9);
    a.set(1, 8, Double.NEGATIVE_INFINITY);
    refused(
        solve("l1-l1", write("infinite.npy", a), small.file("X.npy")),
        "infinite.npy",
        "-Infinity at row 1, column 8");
  }

  @Test
  void emptyDataIsRefused() {
    refused(
        solve("l1-l1", small.file("A.npy"), write("empty.npy", Matrix.zeros(6, 0))),
        "empty.npy",
        "is empty",
        "6×0");
  }

  @Test
  void aMissingFileIsNamed() {
    refused(
        solve("l1-l1", small.file("A.npy"), small.file("missing.npy")),
        "there is no file",
        "missing.npy");
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
    Files.write(small.file("cut.npy"), Arrays.copyOf(whole, whole.length - 9));
    refused(
        solve("l1-l1", small.file("A.npy"), small.file("cut.npy")),
        "cut.npy",
        "damaged or cut short");
  }

  @Test
  void aFolderBelowAFileCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path below = file.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            "solve",
            "l1-l1",
            "--A",
            small.file("A.npy"),
            "--X",
            small.file("X.npy"),
            "--out",
            below);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(
        run.err().contains(below + " cannot be made, because " + file + " is not a folder"),
        run.err());
    assertEquals("x", Files.readString(file));
  }

  @Test
  void anOlderResultStaysWhenSolvingIsRefused() throws IOException {
    CommandLineRun.of(solve().toArray());
    byte[] before = Files.readAllBytes(out.resolve("summary.json"));
    Path x = write("short.npy", Matrix.zeros(5, 3));
    CommandLineRun.of(solve("l1-l1", small.file("A.npy"), x).toArray());
    assertArrayEquals(before, Files.readAllBytes(out.resolve("summary.json")));
  }

  @Test
  void aFolderInTheFilesPlaceIsRefusedBeforeSolving() throws IOException {
    Files.createDirectories(out.resolve("E.npy"));
    CommandLineRun run = CommandLineRun.of(solve().toArray());
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains(out.resolve("E.npy") + " is a folder"), run.err());
    assertEquals(1, out.toFile().list().length);
  }
}
