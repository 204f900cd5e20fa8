package org.dladmm.executor.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DoubleNonzerosTest {
  private static final int DEPTH = DoubleNonzeros.BLOCK + 10;

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
    nonzeros.find(false, b, 0, DEPTH, 1, DEPTH, 2);
    assertEquals(2, nonzeros.blocks());
    assertArrayEquals(new int[] {0, DoubleNonzeros.BLOCK - 1}, list(nonzeros, 0, 0));
    assertArrayEquals(new int[] {7}, list(nonzeros, 0, 1));
    assertArrayEquals(new int[] {DEPTH - 1}, list(nonzeros, 1, 0));
    assertArrayEquals(new int[] {}, list(nonzeros, 1, 1));
  }

  @Test
  void listsZerosWhereTheyCount() {
    DoubleNonzeros nonzeros = new DoubleNonzeros();
    nonzeros.reserve(3, DEPTH);
    nonzeros.find(true, new double[DEPTH], 0, 0, 1, DEPTH, 3);
    for (int column = 0; column < 3; column++) {
      assertEquals(DoubleNonzeros.BLOCK, list(nonzeros, 0, column).length);
      assertEquals(DoubleNonzeros.BLOCK, list(nonzeros, 1, column)[0]);
      assertEquals(10, list(nonzeros, 1, column).length);
    }
  }

  @Test
  void ofNoTermsThereIsOneBlockOfEmptyLists() {
    DoubleNonzeros nonzeros = new DoubleNonzeros();
    nonzeros.reserve(2, 0);
    nonzeros.find(false, new double[0], 0, 0, 1, 0, 2);
    assertEquals(1, nonzeros.blocks());
    assertArrayEquals(new int[] {}, list(nonzeros, 0, 1));
  }

  private static int[] list(DoubleNonzeros nonzeros, int block, int column) {
    int list = nonzeros.firstList(block) + column;
    return Arrays.copyOfRange(
        nonzeros.indices(), nonzeros.starts()[list], nonzeros.starts()[list + 1]);
  }
}
