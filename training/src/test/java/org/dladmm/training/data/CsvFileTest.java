package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final Matrix EXPECTED =
      Matrix.ofRows(new double[] {1, -2.5}, new double[] {3e-4, 4});

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("X.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,-2.5\n3e-4,4\n",
        "1,-2.5\r\n3e-4,4",
        "first,second_2\n1,-2.5\n3e-4,4\n",
        "# a comment\n\n 1 , -2.5\n\"3e-4\",4\n\n",
        "\ufeff1,-2.5\n3e-4,4\n",
      })
  void numbersAreReadWithTitlesCommentsAndSpacesAroundThem(String text) throws IOException {
    assertEquals(EXPECTED, read(text));
  }

  @Test
  void numpysOwnTextIsRead() throws IOException {
    assertEquals(Samples.matrix(1 / 8.0), CsvFile.read(Samples.file(directory, "savetxt.csv")));
  }

  @Test
  void aCellThatIsNoNumberIsNamed() {
    assertEquals(
        file
            + " has \"1.O\" on line 1, column 2 (counted from 1), which is not a number; values"
            + " are separated by commas and written with a decimal point",
        refusal(() -> read("0,1.O\n1,2\n")));
    assertTrue(refusal(() -> read("1,2\n\n# c\n3,x")).contains("\"x\" on line 4, column 2"));
    assertTrue(refusal(() -> read("1;2\n3;4\n")).contains("\"1;2\" on line 1, column 1"));
    assertTrue(refusal(() -> read("a,b\n1,2\nc,d\n")).contains("\"c\" on line 3, column 1"));
  }

  @Test
  void anEmptyCellIsNamed() {
    assertEquals(
        file + " has an empty cell on line 2, column 2 (counted from 1); every cell needs a number",
        refusal(() -> read("1,2\n3,\n")));
  }

  @Test
  void rowsOfDifferentLengthAreNamed() {
    assertEquals(
        file + " has 2 values on line 2, but 3 on line 4; every line needs as many",
        refusal(() -> read("a,b\n1,2\n3,4\n5,6,7\n")));
  }

  @Test
  void nanAndInfinityAreReadUnderTheNamesOfNumpyAndJava() throws IOException {
    assertEquals(
        Matrix.ofRows(
            new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
            new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}),
        read("nan,inf,-inf\nNaN,Infinity,-Infinity\n"));
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    Files.write(file, "1,2\n3,é\n".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        file + " is not text in UTF-8; save it as such", refusal(() -> CsvFile.read(file)));
  }

  @Test
  void anOpenQuoteIsRefused() {
    assertTrue(refusal(() -> read("1,\"2\n3,4\n")).startsWith(file + " cannot be read: "));
  }

  @Test
  void writtenFilesComeBackBitForBit() {
    Matrix matrix =
        Matrix.ofRows(new double[] {0.1, -0.0, 1e-320}, new double[] {Math.PI, 1e300, 1 / 3.0});
    CsvFile.write(file, matrix);
    assertEquals(matrix, CsvFile.read(file));
  }

  private Matrix read(String text) throws IOException {
    return CsvFile.read(Files.writeString(file, text));
  }
}
