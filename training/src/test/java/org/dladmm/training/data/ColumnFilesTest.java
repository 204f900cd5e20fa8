package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns read from where they are in files are those of the files read as a whole. */
class ColumnFilesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final List<String> SAMPLES =
      List.of(
          "c-float64.npy",
          "c-float32.npy",
          "fortran-float64.npy",
          "fortran-float32.npy",
          "big-endian-float64.npy",
          "big-endian-float32.npy",
          "version-2.npy",
          "whole-i1.npy",
          "whole-i2.npy",
          "whole-i4.npy",
          "whole-i8.npy",
          "whole-u1.npy",
          "whole-u2.npy",
          "whole-u4.npy",
          "whole-u8.npy",
          "boolean.npy",
          "vector.npy",
          "number.npy",
          "largest-u8.npy",
          "savetxt.csv",
          "compressed.mat:double");

  @TempDir Path directory;

  static Stream<String> references() {
    return SAMPLES.stream().flatMap(name -> Stream.of(name, name + ":T"));
  }

  @ParameterizedTest
  @MethodSource("references")
  void everyRangeOfEveryLayoutIsThatOfTheWhole(String reference) throws IOException {
    Samples.file(directory, reference.split(":", 2)[0]);
    DataFile file = DataFile.parse(reference, directory);
    Matrix whole = file.read();
    Columns columns = ColumnFiles.open(List.of(file));
    assertEquals(whole.shape(), columns.shape());
    for (int from = 0; from < whole.columns(); from++) {
      for (int to = from + 1; to <= whole.columns(); to++) {
        assertEquals(whole.columns(from, to), columns.read(from, to));
      }
    }
  }

  /** Of these shapes a column, a row and a range are longer than what is read at once. */
  @ParameterizedTest
  @CsvSource({"2, 300000, false", "300000, 2, true", "700, 900, true", "700, 900, false"})
  void rangesOfLargeMatricesAreInTheOrderAskedFor(int rows, int columns, boolean fortran)
      throws IOException {
    Matrix matrix = random(rows, columns, 1);
    Path path = NpyBytes.write(directory.resolve("x.npy"), matrix, fortran);
    assertEquals(matrix, NpyFile.read(path));
    List<ColumnRange> ranges =
        List.of(
            new ColumnRange(columns / 2, columns),
            new ColumnRange(0, 1),
            new ColumnRange(columns / 4, columns / 2));
    for (String reference : List.of("x.npy", "x.npy:T")) {
      boolean turned = reference.endsWith(":T");
      Matrix whole = turned ? matrix.transpose() : matrix;
      List<ColumnRange> asked =
          turned ? List.of(new ColumnRange(1, rows), new ColumnRange(0, 1)) : ranges;
      assertEquals(
          picked(whole, asked),
          ColumnFiles.open(List.of(DataFile.parse(reference, directory))).read(asked));
    }
  }

  @Test
  void filesStandOneAfterAnother() throws IOException {
    Matrix matrix = random(3, 12, 2);
    NpyBytes.write(directory.resolve("a.npy"), matrix.columns(0, 5), true);
    CsvFile.write(directory.resolve("b.csv"), matrix.columns(5, 6));
    NpyFile.write(directory.resolve("c.npy"), matrix.columns(6, 12).transpose());
    Columns columns =
        ColumnFiles.open(
            Stream.of("a.npy", "b.csv", "c.npy:T")
                .map(name -> DataFile.parse(name, directory))
                .toList());
    assertEquals("3×12", columns.shape());
    assertEquals(List.of(5, 6), columns.cuts());
    assertEquals(matrix, columns.read(0, 12));
    List<ColumnRange> ranges =
        List.of(new ColumnRange(7, 9), new ColumnRange(3, 7), new ColumnRange(11, 12));
    assertEquals(picked(matrix, ranges), columns.read(ranges));
    assertEquals(matrix.columns(2, 6), columns.until(8).read(2, 6));
    assertEquals("3×8", columns.until(8).shape());
  }

  /** 200 of 8000 columns with 1000 values are 1.6 MB; the file has 64. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noMoreIsInMemoryThanWhatIsAskedFor(boolean fortran) throws IOException {
    NpyBytes.write(directory.resolve("x.npy"), Matrix.zeros(1000, 8000), fortran);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Columns columns = ColumnFiles.open(List.of(DataFile.parse("x.npy", directory)));
    List<ColumnRange> ranges = new ArrayList<>();
    for (int from = 0; from < 8000; from += 400) {
      ranges.add(new ColumnRange(from, from + 10));
    }
    assertEquals("1000×200", columns.read(ranges).shape());
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(taken < 8 << 20, taken + " bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.npy", "x.npy:T", "x.csv"})
  void aFileThatVanishesOrChangesIsNamed(String reference) throws IOException {
    DataFile file = DataFile.parse(reference, directory);
    DataFile plain = new DataFile(file.path(), file.variable(), false);
    plain.write(random(4, 6, 3));
    Path path = file.path();
    byte[] original = Files.readAllBytes(path);
    Columns columns = ColumnFiles.open(List.of(file));
    Matrix first = columns.read(0, 2);
    Path aside = directory.resolve("aside");
    Files.move(path, aside);
    assertEquals(
        path
            + " is not there any more, but columns of its 4×6 matrix are still to be read; put it"
            + " back and go on with --resume",
        refusal(() -> columns.read(0, 2)));
    Files.move(aside, path);
    assertEquals(first, columns.read(0, 2));
    plain.write(random(4, 5, 3));
    assertEquals(
        path
            + " has changed while columns of its 4×6 matrix were still to be read: it has "
            + Files.size(path)
            + " bytes, where it had "
            + original.length
            + "; put back what it was and go on with --resume",
        refusal(() -> columns.read(0, 2)));
  }

  @Test
  void otherValuesInAFileOfTheSameLengthAreNoticed() throws IOException {
    Path path = directory.resolve("x.npy");
    NpyFile.write(path, random(4, 6, 3));
    Columns columns = ColumnFiles.open(List.of(DataFile.parse("x.npy", directory)));
    NpyFile.write(path, random(4, 6, 4));
    // not left to the resolution of the clock
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000_000_000L));
    assertEquals(
        path
            + " has changed while columns of its 4×6 matrix were still to be read: it was written"
            + " to at 2001-09-09T01:46:40Z; put back what it was and go on with --resume",
        refusal(() -> columns.read(0, 2)));
  }

  @ParameterizedTest
  @CsvSource({"true, 'x.npy'", "true, 'x.npy:T'", "false, 'x.npy'", "false, 'x.npy:T'"})
  void aNonFiniteEntryIsNamedByItsPlaceInTheFile(boolean fortran, String reference)
      throws IOException {
    Matrix matrix = random(4, 6, 5);
    matrix.set(2, 1, Double.NaN);
    Path path = NpyBytes.write(directory.resolve("x.npy"), matrix, fortran);
    Columns columns = ColumnFiles.open(List.of(DataFile.parse(reference, directory)));
    assertEquals(
        path + " has NaN at row 2, column 1 (counted from 0); every entry must be finite",
        refusal(() -> columns.read(0, columns.columns())));
  }

  @Test
  void filesThatDoNotGoTogetherAreRefused() throws IOException {
    NpyFile.write(directory.resolve("a.npy"), random(4, 6, 6));
    NpyFile.write(directory.resolve("b.npy"), random(5, 6, 6));
    String a = directory.resolve("a.npy").toString();
    assertEquals(
        directory.resolve("b.npy")
            + " has 5 rows, but "
            + a
            + " has 4; files whose columns stand one after another need as many",
        refusal(() -> ColumnFiles.open(DataFiles.parse("*.npy", directory))));
    Samples.file(directory, "empty.npy");
    assertEquals(
        directory.resolve("empty.npy") + " is empty: it is 0×4, and at least 1×1 is needed",
        refusal(() -> ColumnFiles.open(DataFiles.parse("empty.npy", directory))));
    Files.write(Path.of(a), new byte[9], StandardOpenOption.APPEND);
    String cut = refusal(() -> ColumnFiles.open(DataFiles.parse("a.npy", directory)));
    assertTrue(cut.startsWith(a + " is damaged or cut short: its header claims 4×6"), cut);
  }

  private static Matrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    return Matrix.of(rows, columns, random.doubles((long) rows * columns, -1, 1).toArray());
  }

  private static Matrix picked(Matrix matrix, List<ColumnRange> ranges) {
    return ranges.stream()
        .map(range -> matrix.columns(range.from(), range.to()))
        .reduce(Matrix::beside)
        .orElseThrow();
  }
}
