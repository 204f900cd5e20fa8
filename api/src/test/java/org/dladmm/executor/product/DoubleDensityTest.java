package org.dladmm.executor.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DoubleDensityTest {
  @Test
  void isEstimatedWellBothWays() {
    for (int percent : new int[] {0, 10, 50, 90, 100}) {
      double[] b = new double[512 * 300];
      SplittableRandom random = new SplittableRandom(percent);
      for (int i = 0; i < b.length; i++) {
        b[i] = random.nextInt(100) < percent ? random.nextDouble() - 2 : 0;
      }
      for (boolean transposed : new boolean[] {false, true}) {
        int columnStride = transposed ? 1 : 512;
        int depthStride = transposed ? 512 : 1;
        int depth = transposed ? 300 : 500;
        int columns = transposed ? 500 : 300;
        assertTrue(
            DoubleDensity.atMost(percent + 10, b, columnStride, depthStride, depth, columns),
            percent + " % are at most " + (percent + 10));
        assertEquals(
            percent <= 10,
            DoubleDensity.atMost(20, b, columnStride, depthStride, depth, columns),
            percent + " % are at most 20");
      }
    }
  }

  @Test
  void ofASmallMatrixIsExact() {
    double[] b = {0, 1, 0, Double.NaN, -0.0, 0, 0, 0};
    assertTrue(DoubleDensity.atMost(25, b, 4, 1, 4, 2));
    assertFalse(DoubleDensity.atMost(24, b, 4, 1, 4, 2));
    assertTrue(DoubleDensity.atMost(25, b, 1, 2, 4, 2));
    assertFalse(DoubleDensity.atMost(24, b, 1, 2, 4, 2));
  }
}
