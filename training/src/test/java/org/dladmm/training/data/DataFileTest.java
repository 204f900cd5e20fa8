package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataFileTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "x.npy, x.npy, , false",
    "x.npy:T, x.npy, , true",
    "a b/x:1.CSV:T, a b/x:1.CSV, , true",
    "d.mat, d.mat, , false",
    "d.mat:D, d.mat, D, false",
    "d.mat:D_1:T, d.mat, D_1, true",
    "d.mat:T, d.mat, T, false",
    "d.mat:T:T, d.mat, T, true",
    "x.npy.mat:D, x.npy.mat, D, false",
  })
  void aReferenceNamesAFileAVariableAndATranspose(
      String reference, String path, String variable, boolean transposed) {
    DataFile file = DataFile.parse(reference);
    assertEquals(new DataFile(Path.of(path), Optional.ofNullable(variable), transposed), file);
    assertEquals(reference, file.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x.txt", "x.npy:D", "x.npy:T:T", "d.mat:1", "d.mat:D:X", ":T"})
  void anythingElseIsRefused(String reference) {
    assertEquals(
        "\""
            + reference
            + "\" is not a data file; write file.npy, file.csv or file.mat:variable,"
            + " and :T behind it for the transpose",
        refusal(() -> DataFile.parse(reference)));
  }

  @Test
  void relativePathsStartAtTheDirectoryGiven() {
    assertEquals(Path.of("runs/x.npy"), DataFile.parse("x.npy", Path.of("runs")).path());
    assertEquals(Path.of("/x.npy"), DataFile.parse("/x.npy", Path.of("runs")).path());
  }

  @ParameterizedTest
  @ValueSource(strings = {"c-float64.npy", "savetxt.csv", "compressed.mat:double"})
  void everyFormatIsReadAndTransposed(String reference) throws IOException {
    Samples.file(directory, reference.replace(":double", ""));
    assertEquals(Samples.matrix(1 / 8.0), DataFile.parse(reference, directory).read());
    assertEquals(
        Samples.matrix(1 / 8.0).transpose(), DataFile.parse(reference + ":T", directory).read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.npy", "out.npy:T", "out.csv", "out.csv:T"})
  void whatIsWrittenIsReadBack(String reference) {
    DataFile file = DataFile.parse(reference, directory);
    file.write(Samples.matrix(0.1));
    assertEquals(Samples.matrix(0.1), file.read());
  }

  @Test
  void matlabFilesAreNotWritten() {
    assertEquals(
        "d.mat cannot be written, because .mat files are only read; name a .npy or .csv file",
        refusal(() -> DataFile.parse("d.mat:D").write(Samples.matrix(1))));
  }

  @Test
  void aNonFiniteEntryIsNamedByItsPlaceInTheFile() {
    Matrix matrix = Samples.matrix(1);
    matrix.set(2, 1, Double.NEGATIVE_INFINITY);
    Path file = directory.resolve("x.npy");
    NpyFile.write(file, matrix);
    assertEquals(
        file + " has -Infinity at row 2, column 1 (counted from 0); every entry must be finite",
        refusal(() -> DataFile.parse(file + ":T").read()));
  }

  @Test
  void boundsMayBeInfiniteButNotNan() throws IOException {
    Path file = Files.writeString(directory.resolve("lower.csv"), "-inf\n0\nnan\n");
    assertEquals(
        file + " has NaN at row 2, column 0 (counted from 0); every entry must be a number",
        refusal(() -> DataFile.parse(file.toString()).readBounds()));
    Files.writeString(file, "-inf\n0\n");
    assertEquals(
        Matrix.column(Double.NEGATIVE_INFINITY, 0), DataFile.parse(file.toString()).readBounds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"x.csv; ''; 0×0", "x.csv; 'a,b\n'; 0×0"})
  void emptyDataIsRefused(String name, String text, String shape) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    assertEquals(
        file + " is empty: it is " + shape + ", and at least 1×1 is needed",
        refusal(() -> DataFile.parse(file.toString()).read()));
  }

  @Test
  void whatIsNotThereOrNoFileIsRefused() throws IOException {
    Path missing = directory.resolve("missing.npy");
    assertEquals(
        "there is no file " + missing + "; check the path",
        refusal(() -> DataFile.parse(missing.toString()).read()));
    assertTrue(
        refusal(() -> DataFile.parse("missing.csv").read())
            .startsWith("there is no file missing.csv; looked for it in "));
    Path folder = Files.createDirectory(directory.resolve("folder.mat"));
    assertEquals(
        folder + " is a directory, but a file is needed",
        refusal(() -> DataFile.parse(folder + ":A").read()));
  }
}
