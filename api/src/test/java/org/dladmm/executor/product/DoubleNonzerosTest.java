package org.dladmm.executor.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoubleNonzerosTest {
  private static final int DEPTH = DoubleNonzeros.BLOCK + 10;
  private static final int STEP = 24;

  @Test
  void listsWhatIsNotZeroByBlockAndColumn() {
    double[] b = new double[2 * DEPTH];
    b[0] = 3;
    b[DoubleNonzeros.BLOCK - 1] = Double.NaN;
    b[DoubleNonzeros.BLOCK] = -0.0;
    b[DEPTH - 1] = Double.MIN_VALUE;
    b[DEPTH + 7] = Double.NEGATIVE_INFINITY;
    DoubleNonzeros nonzeros = new DoubleNonzeros();
    nonzeros.reserve(2, DEPTH);
    nonzeros.find(false, STEP, b, 0, DEPTH, 1, DEPTH, 2);
    assertEquals(2, nonzeros.blocks());
    assertArrayEquals(new int[] {0, DoubleNonzeros.BLOCK - 1}, list(nonzeros, 0, 0));
    assertArrayEquals(new int[] {7}, list(nonzeros, 0, 1));
    assertArrayEquals(new int[] {9}, list(nonzeros, 1, 0));
    assertArrayEquals(new int[] {}, list(nonzeros, 1, 1));
  }

  @Test
  void listsZerosWhereTheyCount() {
    DoubleNonzeros nonzeros = new DoubleNonzeros();
    nonzeros.reserve(3, DEPTH);
    nonzeros.find(true, STEP, new double[DEPTH], 0, 0, 1, DEPTH, 3);
    for (int column = 0; column < 3; column++) {
      assertEquals(DoubleNonzeros.BLOCK, list(nonzeros, 0, column).length);
      assertArrayEquals(IntStream.range(0, 10).toArray(), list(nonzeros, 1, column));
    }
  }

  @Test
  void ofNoTermsThereIsOneBlockOfEmptyLists() {
    DoubleNonzeros nonzeros = new DoubleNonzeros();
    nonzeros.reserve(2, 0);
    nonzeros.find(false, STEP, new double[0], 0, 0, 1, 0, 2);
    assertEquals(1, nonzeros.blocks());
    assertArrayEquals(new int[] {}, list(nonzeros, 0, 1));
  }

  @Test
  void listsTheSameHoweverTheElementsLie() {
    Random random = new Random(3);
    for (int columns : new int[] {1, 2, 7, 16, 19}) {
      for (int depth : new int[] {1, 31, 32, 33, DEPTH}) {
        double[] b = new double[columns * depth];
        Arrays.setAll(b, i -> random.nextInt(3) == 0 ? random.nextGaussian() : -0.0);
        double[] across = new double[b.length];
        double[] apart = new double[3 * b.length + 5];
        float[] single = new float[b.length];
        float[] singleAcross = new float[b.length];
        for (int j = 0; j < columns; j++) {
          for (int k = 0; k < depth; k++) {
            double element = b[j * depth + k];
            across[k * columns + j] = element;
            apart[5 + 3 * (k * columns + j)] = element;
            single[j * depth + k] = (float) element;
            singleAcross[k * columns + j] = (float) element;
          }
        }
        for (int j = 0; j < columns; j++) {
          for (int block = 0; block * DoubleNonzeros.BLOCK < depth; block++) {
            int first = j * depth + block * DoubleNonzeros.BLOCK;
            int[] expected =
                IntStream.range(0, Math.min(DoubleNonzeros.BLOCK, (j + 1) * depth - first))
                    .filter(k -> b[first + k] != 0)
                    .toArray();
            assertArrayEquals(expected, list(of(b, 0, depth, 1, depth, columns), block, j));
            assertArrayEquals(expected, list(of(across, 0, 1, columns, depth, columns), block, j));
            assertArrayEquals(
                expected, list(of(apart, 5, 3, 3 * columns, depth, columns), block, j));
          }
          for (int block = 0; block * FloatNonzeros.BLOCK < depth; block++) {
            int first = j * depth + block * FloatNonzeros.BLOCK;
            int[] expected =
                IntStream.range(0, Math.min(FloatNonzeros.BLOCK, (j + 1) * depth - first))
                    .filter(k -> b[first + k] != 0)
                    .toArray();
            assertArrayEquals(expected, list(of(single, depth, 1, depth, columns), block, j));
            assertArrayEquals(
                expected, list(of(singleAcross, 1, columns, depth, columns), block, j));
          }
        }
      }
    }
  }

  private static DoubleNonzeros of(
      double[] b, int at, int columnStride, int depthStride, int depth, int columns) {
    DoubleNonzeros nonzeros = new DoubleNonzeros();
    nonzeros.reserve(columns, depth);
    nonzeros.find(false, STEP, b, at, columnStride, depthStride, depth, columns);
    return nonzeros;
  }

  private static FloatNonzeros of(
      float[] b, int columnStride, int depthStride, int depth, int columns) {
    FloatNonzeros nonzeros = new FloatNonzeros();
    nonzeros.reserve(columns, depth);
    nonzeros.find(false, STEP, b, 0, columnStride, depthStride, depth, columns);
    return nonzeros;
  }

  private static int[] list(DoubleNonzeros nonzeros, int block, int column) {
    return list(nonzeros.offsets(), nonzeros.starts(), nonzeros.firstList(block) + column);
  }

  private static int[] list(FloatNonzeros nonzeros, int block, int column) {
    return list(nonzeros.offsets(), nonzeros.starts(), nonzeros.firstList(block) + column);
  }

  private static int[] list(int[] offsets, int[] starts, int list) {
    return IntStream.range(starts[list], starts[list + 1]).map(s -> offsets[s] / STEP).toArray();
  }
}
