package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyFileTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c-float64",
        "c-float32",
        "fortran-float64",
        "fortran-float32",
        "big-endian-float64",
        "big-endian-float32",
        "version-2",
        "version-3"
      })
  void everyLayoutThatNumpyWritesIsRead(String name) throws IOException {
    assertEquals(Samples.matrix(1 / 8.0), read(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"})
  void integersAreRead(String type) throws IOException {
    assertEquals(Samples.matrix(1), read("whole-" + type));
  }

  @Test
  void booleansAreZeroAndOne() throws IOException {
    assertEquals(
        Matrix.ofRows(
            new double[] {0, 1, 0, 1}, new double[] {0, 1, 0, 1}, new double[] {0, 1, 0, 1}),
        read("boolean"));
  }

  @Test
  void theLargestIntegersAreRoundedAndStayPositive() throws IOException {
    assertEquals(Matrix.column(0x1p64, 0x1p63, 0x1p53), read("largest-u8"));
  }

  @Test
  void oneAxisIsAColumnAndNoneIsASingleEntry() throws IOException {
    assertEquals(Matrix.column(10 / 8.0, 11 / 8.0, 12 / 8.0, 13 / 8.0), read("vector"));
    assertEquals(Matrix.column(2.5), read("number"));
    assertEquals("0×4", read("empty").shape());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "three-axes ~ holds an array of shape [2, 3, 4], but a matrix is needed; reshape it to two"
            + " axes, (rows, samples)",
        "complex ~ holds values of NumPy type \"<c16\", but real numbers are needed; save it with"
            + " .astype('float64')",
        "objects ~ holds values of NumPy type \"|O\", but real numbers are needed; save it with"
            + " .astype('float64')",
        "records ~ holds records or no declared type; save a plain array of numbers",
      },
      quoteCharacter = '`')
  void whatIsNoMatrixIsRefused(String name, String sentence) throws IOException {
    assertEquals(file(name) + " " + sentence, refusal(() -> read(name)));
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("X.npy"), "1,2,3\n4,5,6\n");
    assertEquals(
        file + " is not a .npy file; write it with numpy.save", refusal(() -> NpyFile.read(file)));
  }

  @Test
  void aLaterFormatIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("c-float64.npy");
    bytes[6] = 4;
    Path file = Files.write(directory.resolve("X.npy"), bytes);
    assertEquals(
        file
            + " has format 4 of .npy files, but only 1, 2 and 3 are known; write it with"
            + " numpy.save",
        refusal(() -> NpyFile.read(file)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2147483647, 2147483647; claims 2147483647×2147483647 values of 8 bytes, but 96 bytes",
        "99999999999, 4; claims the shape (99999999999,4)",
        "3, 3; claims 3×3 values of 8 bytes, but 96 bytes",
        "0, 4; claims 0×4 values of 8 bytes, but 96 bytes",
      })
  void aShapeThatDoesNotFitTheFileIsRefused(String shape, String sentence) throws IOException {
    String dictionary = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + ")}";
    byte[] text = dictionary.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[10 + text.length + 96];
    System.arraycopy(Samples.bytes("c-float64.npy"), 0, bytes, 0, 8);
    bytes[8] = (byte) text.length;
    System.arraycopy(text, 0, bytes, 10, text.length);
    Path file = Files.write(directory.resolve("X.npy"), bytes);
    String found = refusal(() -> NpyFile.read(file));
    assertTrue(found.startsWith(file + " is damaged or cut short: its header " + sentence), found);
  }

  @Test
  void writtenFilesAreThoseOfNumpyByteForByte() throws IOException {
    Path file = directory.resolve("out.npy");
    NpyFile.write(file, Samples.matrix(1 / 8.0));
    assertArrayEquals(Samples.bytes("c-float64.npy"), Files.readAllBytes(file));
    NpyFile.writeFloat32(file, Samples.matrix(1 / 8.0));
    assertArrayEquals(Samples.bytes("c-float32.npy"), Files.readAllBytes(file));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 600000", "600000, 1", "2, 300000", "700, 900", "0, 5", "5, 0"})
  void matricesOfManyBlocksComeBackBitForBit(int rows, int columns) {
    Random random = new Random(7);
    Matrix matrix =
        Matrix.of(rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
    Path file = directory.resolve("out.npy");
    NpyFile.write(file, matrix);
    assertEquals(matrix, NpyFile.read(file));
    NpyFile.writeFloat32(file, matrix);
    Matrix rounded = NpyFile.read(file);
    for (int k = 0; k < matrix.values().length; k++) {
      assertEquals((float) matrix.values()[k], rounded.values()[k]);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + ".npy");
  }

  private Matrix read(String name) throws IOException {
    return NpyFile.read(Samples.file(directory, name + ".npy"));
  }
}
