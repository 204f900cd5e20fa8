package org.dladmm.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyColumnsWriterTest {
  private static final int ROWS = 5;
  private static final int COLUMNS = 11;

  @TempDir private Path directory;
  private final Matrix matrix = draw();

  private static Matrix draw() {
    Random random = new Random(3);
    Matrix matrix = Matrix.zeros(ROWS, COLUMNS);
    for (int k = 0; k < matrix.values().length; k++) {
      matrix.values()[k] = random.nextGaussian();
    }
    return matrix;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theBytesAreThoseOfTheMatrixWrittenAtOnce(boolean single) throws IOException {
    Path whole = directory.resolve("whole.npy");
    if (single) {
      NpyFile.writeFloat32(whole, matrix);
    } else {
      NpyFile.write(whole, matrix);
    }
    Path parts = directory.resolve("parts.npy");
    try (NpyColumnsWriter writer = NpyColumnsWriter.create(parts, ROWS, COLUMNS, single)) {
      for (int[] range : new int[][] {{4, 10}, {0, 4}, {10, 11}}) {
        writer.write(range[0], matrix.columns(range[0], range[1]));
      }
      assertEquals(List.of(whole), npyFiles());
      writer.commit();
    }
    assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(parts));
  }

  @Test
  void withoutACommitTheFileBeforeStaysAndNothingElseRemains() throws IOException {
    Path file = directory.resolve("x.npy");
    NpyFile.write(file, matrix);
    byte[] before = Files.readAllBytes(file);
    try (NpyColumnsWriter writer = NpyColumnsWriter.create(file, ROWS, COLUMNS, false)) {
      writer.write(0, Matrix.zeros(ROWS, COLUMNS));
    }
    assertArrayEquals(before, Files.readAllBytes(file));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void whatCannotBeWrittenIsToldByTheNameThatWasAskedFor() {
    Path file = directory.resolve("x.npy");
    try (NpyColumnsWriter writer = NpyColumnsWriter.create(file, ROWS, COLUMNS, false)) {
      writer.close();
      UncheckedIOException failure =
          assertThrows(UncheckedIOException.class, () -> writer.write(0, matrix));
      assertTrue(failure.getMessage().startsWith(file + " was not written: "));
    }
  }

  private List<Path> npyFiles() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".npy")).toList();
    }
  }
}
