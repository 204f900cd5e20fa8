package org.dladmm.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CounterRandomTest {
  private static final int DRAWS = 100_000;
  private static final CounterRandom RANDOM = new CounterRandom(11, "test");

  /**
   * Data sets and trainings are found again by these numbers: whoever changes them breaks what
   * users have published. They come from a program of its own, in another language.
   */
  @Test
  void theNumbersAreThoseOfEveryVersion() {
    CounterRandom empty = new CounterRandom(0, "");
    assertEquals(0xa706dd2f4d197e6fL, empty.bits(0));
    assertEquals(0xb382a305f4414f5eL, empty.bits(1));
    assertEquals(0xa7a6d60516c369acL, empty.bits(1_000_000_000_000L));
    CounterRandom noise = new CounterRandom(1, "noise");
    assertEquals(0x2eb8eaf7cd588e81L, noise.bits(0));
    assertEquals(0.6042286263941329, noise.uniform(3));
    assertEquals(-0.09126859584171527, noise.gaussian(0), 1e-15);
    assertEquals(-2.0433748763491675, noise.gaussian(5), 1e-15);
    CounterRandom order = new CounterRandom(-7, "order of the columns");
    assertEquals(0x72e96d7c1671ce1cL, order.bits(1_000_000_000_000L));
    assertEquals(0.3451790036931978, order.gaussian(0), 1e-15);
    assertArrayEquals(new int[] {7, 4, 1, 5, 6, 0, 3, 2}, order.permutation(8, 2));
    assertArrayEquals(new int[] {0, 1, 6, 5, 4, 3, 2, 7}, noise.permutation(8, 2));
  }

  @Test
  void uniformNumbersAreUniform() {
    int[] counts = new int[50];
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      double u = RANDOM.uniform(i);
      assertTrue(u >= 0 && u < 1);
      counts[(int) (50 * u)]++;
      sum += u;
    }
    assertEquals(0.5, sum / DRAWS, 0.005);
    double chiSquare =
        Arrays.stream(counts).mapToDouble(c -> Math.pow(c - DRAWS / 50.0, 2)).sum()
            / (DRAWS / 50.0);
    // 49 degrees of freedom: mean 49, standard deviation 10
    assertTrue(chiSquare > 15 && chiSquare < 100, () -> "χ² is " + chiSquare);
  }

  @Test
  void gaussianNumbersHaveTheMomentsOfTheNormalDistribution() {
    double[] g = LongStream.range(0, DRAWS).mapToDouble(RANDOM::gaussian).toArray();
    assertEquals(0, Arrays.stream(g).average().orElseThrow(), 0.02);
    assertEquals(1, Arrays.stream(g).map(v -> v * v).average().orElseThrow(), 0.03);
    assertEquals(0, Arrays.stream(g).map(v -> v * v * v).average().orElseThrow(), 0.1);
    assertEquals(3, Arrays.stream(g).map(v -> v * v * v * v).average().orElseThrow(), 0.2);
    double within = Arrays.stream(g).filter(v -> Math.abs(v) < 1).count() / (double) DRAWS;
    assertEquals(0.6827, within, 0.01);
    double neighbours = IntStream.range(1, DRAWS).mapToDouble(i -> g[i] * g[i - 1]).sum() / DRAWS;
    assertEquals(0, neighbours, 0.02);
  }

  @Test
  void streamsAndSeedsHaveNothingInCommon() {
    Set<Long> seen = new HashSet<>();
    String[] streams = {"", "a", "b", "ab", "ba", "a ", "train Z", "train E"};
    for (String stream : streams) {
      for (long seed : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
        CounterRandom random = new CounterRandom(seed, stream);
        for (int i = 0; i < 100; i++) {
          assertTrue(seen.add(random.bits(i)), stream);
        }
      }
    }
  }

  @Test
  void aNumberNeedsNoneOfThoseBeforeIt() {
    assertEquals(
        new CounterRandom(11, "test").gaussian(77), new CounterRandom(11, "test").gaussian(77));
    Matrix matrix = RANDOM.gaussian(3, 4, 2.5);
    assertEquals("3×4", matrix.shape());
    assertEquals(2.5 * RANDOM.gaussian(7), matrix.get(1, 2));
    assertEquals(matrix, RANDOM.gaussian(3, 9, 2.5).columns(0, 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100, 1001})
  void aPermutationHasEveryNumberOnce(int n) {
    int[] order = RANDOM.permutation(n, 5);
    assertArrayEquals(IntStream.range(0, n).toArray(), Arrays.stream(order).sorted().toArray());
  }

  @Test
  void everyRoundHasAPermutationOfItsOwn() {
    assertArrayEquals(RANDOM.permutation(50, 3), RANDOM.permutation(50, 3));
    assertFalse(Arrays.equals(RANDOM.permutation(50, 3), RANDOM.permutation(50, 4)));
    assertNotEquals(0, RANDOM.permutation(2, Long.MAX_VALUE).length);
  }

  @Test
  void allPermutationsAreEquallyLikely() {
    int[] counts = new int[27];
    for (int round = 0; round < 6000; round++) {
      int[] p = RANDOM.permutation(3, round);
      counts[9 * p[0] + 3 * p[1] + p[2]]++;
    }
    assertEquals(6, Arrays.stream(counts).filter(c -> c > 0).count());
    assertTrue(Arrays.stream(counts).filter(c -> c > 0).allMatch(c -> Math.abs(c - 1000) < 130));
  }
}
