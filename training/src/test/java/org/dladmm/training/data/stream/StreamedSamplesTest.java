package org.dladmm.training.data.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.Samples;
import org.dladmm.training.data.ColumnRange;
import org.dladmm.training.data.Columns;
import org.dladmm.training.loss.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns a part of an epoch has. */
class StreamedSamplesTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "10, 1",
    "10, 3",
    "10, 10",
    "10, 99",
    "1000, 128",
    "9999, 2500",
    "70000, 20000"
  })
  void anEpochHasEveryColumnOnce(int columns, int part) {
    StreamedSamples source = source(columns, part, List.of(), 1);
    int least = (columns + part - 1) / part;
    assertEquals(least, source.parts());
    for (int epoch = 1; epoch <= 2; epoch++) {
      List<Integer> seen = new ArrayList<>();
      for (int p = 0; p < source.parts(); p++) {
        List<Integer> these = part(source, epoch, p);
        assertEquals(source.columns(p), these.size());
        assertTrue(these.size() <= part && these.size() >= columns / least, "part " + p);
        seen.addAll(these);
      }
      assertEquals(IntStream.range(0, columns).boxed().toList(), seen.stream().sorted().toList());
    }
  }

  @Test
  void aPartIsTheSameWheneverItIsAskedFor() {
    StreamedSamples source = source(1000, 300, List.of(), 1);
    List<Integer> late = part(source, 3, 2);
    List<Integer> early = part(source, 1, 2);
    assertEquals(late, part(source, 3, 2));
    assertEquals(late, part(source(1000, 300, List.of(), 1), 3, 2));
    assertNotEquals(early, late);
    assertNotEquals(late, part(source(1000, 300, List.of(), 2), 3, 2));
  }

  /** Of each fifth of the data a part has its share, give or take a half. */
  @Test
  void aPartIsAMixtureOfAllColumns() {
    StreamedSamples source = source(100_000, 25_000, List.of(), 1);
    for (int p = 0; p < 4; p++) {
      int[] share = new int[5];
      part(source, 1, p).forEach(column -> share[column / 20_000]++);
      for (int count : share) {
        assertTrue(count > 2500 && count < 7500, count + " of 5000");
      }
    }
  }

  @Test
  void filesThatAreReadAsAWholeStayTogether() {
    StreamedSamples source = source(1000, 170, List.of(0, 250, 250, 600, 600, 1000), 1);
    List<Integer> files = new ArrayList<>();
    for (int p = 0; p < source.parts(); p++) {
      for (int column : part(source, 1, p)) {
        int file = column < 250 ? 0 : column < 600 ? 1 : 2;
        if (files.isEmpty() || files.get(files.size() - 1) != file) {
          files.add(file);
        }
      }
    }
    assertEquals(3, files.size(), "each file is gone to once: " + files);
    List<Integer> first = part(source, 1, 0);
    assertNotEquals(first.stream().sorted().toList(), first);
  }

  @Test
  void whatBelongsTogetherStaysTogether() {
    Matrix x = Matrix.of(2, 50, IntStream.range(0, 100).asDoubleStream().toArray());
    SampleColumns columns =
        SampleColumns.of(Samples.of(x, x.times(2), x.times(3)).withSignal(x.times(4)));
    StreamedSamples source = new StreamedSamples(columns, 20, 1);
    assertEquals(EnumSet.allOf(Truth.class), source.truth());
    for (int p = 0; p < source.parts(); p++) {
      Samples part = source.part(1, p);
      assertEquals(part.x().times(2), part.z().orElseThrow());
      assertEquals(part.x().times(3), part.e().orElseThrow());
    }
    assertEquals(x.times(4).columns(0, 7), columns.first(7).signal().orElseThrow());
    assertEquals(new TreeSet<Integer>(), columns.cuts());
  }

  private static StreamedSamples source(int columns, int part, List<Integer> cuts, long seed) {
    Matrix numbers = Matrix.of(1, columns, IntStream.range(0, columns).asDoubleStream().toArray());
    Columns all = Columns.of(numbers);
    Columns cut =
        new Columns() {
          @Override
          public int rows() {
            return all.rows();
          }

          @Override
          public int columns() {
            return all.columns();
          }

          @Override
          public Matrix read(List<ColumnRange> ranges) {
            return all.read(ranges);
          }

          @Override
          public List<Integer> cuts() {
            return cuts;
          }
        };
    return new StreamedSamples(
        new SampleColumns(cut, Optional.empty(), Optional.empty(), Optional.empty()), part, seed);
  }

  private static List<Integer> part(StreamedSamples source, int epoch, int part) {
    Matrix x = source.part(epoch, part).x();
    return Arrays.stream(x.values()).mapToObj(v -> (int) v).toList();
  }
}
