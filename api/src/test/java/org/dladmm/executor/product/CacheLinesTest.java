package org.dladmm.executor.product;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.IntStream;
import org.dladmm.executor.ThreadTeam;
import org.junit.jupiter.api.Test;

class CacheLinesTest {
  /** The JVM makes arrays one after the other, but for some that begin a new piece of memory. */
  private static final int ARRAYS = 200;

  private static void assumeKnown() {
    assumeTrue(
        System.getProperty("java.vm.name").matches("OpenJDK.*|.*HotSpot.*"),
        "it is not known whether another JVM tells where arrays lie");
    assertTrue(CacheLines.known());
  }

  @Test
  void anArrayOfNineWordsEndsEightBytesFurtherInALineThanItBegins() {
    assumeKnown();
    CacheLines lines = new CacheLines(long[].class);
    long[][] arrays = new long[ARRAYS][];
    for (int k = 0; k < ARRAYS; k++) {
      // two words of its own come first
      arrays[k] = new long[7];
    }
    int[] bytes = IntStream.range(0, ARRAYS).map(k -> lines.bytesToNext(arrays[k])).toArray();
    long following =
        IntStream.range(1, ARRAYS)
            .filter(k -> (bytes[k - 1] - bytes[k] & (CacheLines.BYTES - 1)) == 8)
            .count();
    assertTrue(following > ARRAYS / 2, following + " of " + ARRAYS);
  }

  @Test
  void thereIsAlwaysANextLine() {
    CacheLines lines = new CacheLines(float[].class);
    for (int length = 0; length < 100; length++) {
      int bytes = lines.bytesToNext(new float[length]);
      assertTrue(bytes >= 0 && bytes < CacheLines.BYTES && bytes % Float.BYTES == 0);
    }
  }

  @Test
  void anArrayThatDoesNotMoveStaysInItsLine() {
    CacheLines lines = new CacheLines(double[].class);
    double[] array = new double[1000];
    int moves = 0;
    int bytes = lines.bytesToNext(array);
    for (int k = 0; k < 1000; k++) {
      int now = lines.bytesToNext(array);
      moves += now == bytes ? 0 : 1;
      bytes = now;
    }
    // a collection may come in between
    assertTrue(moves < 10, moves + " moves");
  }

  @Test
  void thePanelsOfAFactorBeginALine() {
    assumeKnown();
    CacheLines lines = new CacheLines(float[].class);
    int placed = 0;
    try (ThreadTeam team = new ThreadTeam(1)) {
      for (int size = 1; size <= 40; size++) {
        FloatPanels panels = new FloatPanels(FloatSparseTile.ROWS);
        panels.pack(team, false, size, size, new float[size * size], size);
        placed += panels.origin() * Float.BYTES == lines.bytesToNext(panels.elements()) ? 1 : 0;
      }
    }
    // a collection may come in between
    assertTrue(placed > 35, placed + " of 40");
  }
}
