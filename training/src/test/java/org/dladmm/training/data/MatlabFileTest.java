package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Sink;
import us.hebi.matlab.mat.types.Sinks;

class MatlabFileTest {
  private static final String ALL =
      "double (3×4), single (3×4), int8 (3×4), uint16 (3×4), int64 (3×4), largest (1×2),"
          + " logical (3×4), T (2×4), sparse (3×4), complexMatrix (3×4), three (2×3×4),"
          + " text (1×5 char), cell (1×2 cell), struct (1×1 struct), empty (0×4)";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "compressed, double, 0.125", "compressed, single, 0.125", "compressed, int8, 1",
    "compressed, uint16, 1", "compressed, int64, 1", "uncompressed, double, 0.125",
    "uncompressed, single, 0.125", "uncompressed, int8, 1", "uncompressed, uint16, 1",
    "uncompressed, int64, 1"
  })
  void everyNumberTypeThatScipyWritesIsRead(String name, String variable, double scale)
      throws IOException {
    assertEquals(Samples.matrix(scale), read(name, variable));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compressed", "uncompressed"})
  void sparseLogicalLargeAndEmptyMatricesAreRead(String name) throws IOException {
    Matrix a = Samples.matrix(1);
    Matrix sparse = Matrix.zeros(3, 4);
    Matrix logical = Matrix.zeros(3, 4);
    for (int k = 0; k < 12; k++) {
      sparse.values()[k] = a.values()[k] % 3 == 0 ? a.values()[k] / 8 : 0;
      logical.values()[k] = a.values()[k] % 2;
    }
    assertEquals(sparse, read(name, "sparse"));
    assertEquals(logical, read(name, "logical"));
    assertEquals(Matrix.ofRows(new double[] {0x1p64, 5}), read(name, "largest"));
    assertEquals("0×4", read(name, "empty").shape());
  }

  @Test
  void bigEndianFilesAreRead() throws IOException {
    Path file = directory.resolve("big.mat");
    try (Sink sink = Sinks.newStreamingFile(file.toFile())) {
      us.hebi.matlab.mat.types.Matrix matrix = Mat5.newMatrix(1, 2);
      matrix.setDouble(0, 0.5);
      matrix.setDouble(1, -3);
      Mat5.newMatFile().addArray("A", matrix).writeTo(sink.order(ByteOrder.BIG_ENDIAN));
    }
    assertEquals(Matrix.ofRows(new double[] {0.5, -3}), MatlabFile.read(file, Optional.of("A")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compressed", "uncompressed"})
  void aMissingVariableListsThoseThere(String name) throws IOException {
    Path file = Samples.file(directory, name + ".mat");
    assertEquals(file + " has no variable X; it has " + ALL, refusal(() -> read(name, "X")));
    assertEquals(
        file + " needs the name of a variable, as in file.mat:X; it has " + ALL,
        refusal(() -> MatlabFile.read(file, Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({
    "complexMatrix, is complex",
    "three, is 2×3×4",
    "text, is of class char",
    "cell, is of class cell",
    "struct, is of class struct"
  })
  void whatIsNoRealMatrixIsRefused(String variable, String what) throws IOException {
    Path file = Samples.file(directory, "compressed.mat");
    assertEquals(
        file
            + ":"
            + variable
            + " "
            + what
            + ", but a real matrix of two axes is needed; save one as a variable of its own",
        refusal(() -> read("compressed", variable)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MATLAB 7.3 MAT-file, Platform: GLNXA64", "\u0089HDF\r\n"})
  void version73IsRefusedWithTheCure(String start) throws IOException {
    byte[] bytes = new byte[2048];
    for (int k = 0; k < start.length(); k++) {
      bytes[k] = (byte) start.charAt(k);
    }
    Path file = Files.write(directory.resolve("new.mat"), bytes);
    assertEquals(
        file
            + " was saved as version 7.3 (HDF5), which is not read; save it in MATLAB with"
            + " save(file, '-v7')",
        refusal(() -> MatlabFile.read(file, Optional.of("A"))));
  }

  @Test
  void version4AndOtherFilesAreRefused() throws IOException {
    Path file = Samples.file(directory, "version-4.mat");
    assertEquals(
        file
            + " is not a MATLAB file of version 5; save it in MATLAB with save(file, '-v7') or in"
            + " Python with scipy.io.savemat",
        refusal(() -> MatlabFile.read(file, Optional.of("A"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {120, 130, 200, 1000})
  void aFileCutShortIsRefused(int length) throws IOException {
    byte[] bytes = java.util.Arrays.copyOf(Samples.bytes("compressed.mat"), length);
    Path file = Files.write(directory.resolve("cut.mat"), bytes);
    String sentence = refusal(() -> MatlabFile.read(file, Optional.of("empty")));
    assertTrue(sentence.startsWith(file + " "), sentence);
  }

  private Matrix read(String name, String variable) throws IOException {
    return MatlabFile.read(Samples.file(directory, name + ".mat"), Optional.of(variable));
  }
}
