package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class OvercompleteDctTest {
  @Test
  void atomsHaveUnitLengthAndTheFirstIsConstant() {
    Matrix dictionary = OvercompleteDct.of(16, 512);
    assertEquals("256×512", dictionary.shape());
    for (int k = 0; k < 512; k++) {
      assertEquals(1, dictionary.squaredNorm(k), 1e-12, "atom " + k);
    }
    for (int i = 0; i < 256; i++) {
      assertEquals(1 / 16.0, dictionary.get(i, 0), 1e-15);
    }
  }

  @Test
  void allOthersHaveTheMean0InTheDirectionInWhichTheyChange() {
    Matrix dictionary = OvercompleteDct.of(8, 100);
    for (int k = 1; k < 100; k++) {
      double sum = 0;
      for (int i = 0; i < 64; i++) {
        sum += dictionary.get(i, k);
      }
      assertEquals(0, sum, 1e-12, "atom " + k);
    }
  }

  @Test
  void theySpanAllPatches() {
    Matrix dictionary = OvercompleteDct.of(6, 64);
    double[][] rows = new double[36][64];
    for (int i = 0; i < 36; i++) {
      for (int j = 0; j < 64; j++) {
        rows[i][j] = dictionary.get(i, j);
      }
    }
    double[] values =
        new SingularValueDecomposition(new Array2DRowRealMatrix(rows)).getSingularValues();
    assertTrue(values[35] > 1e-3, () -> "smallest singular value " + values[35]);
  }

  @Test
  void withAsManyFrequenciesAsPixelsItIsABasis() {
    Matrix basis = OvercompleteDct.of(4, 16);
    assertTrue(basis.squaredNorm(15) > 0.999);
    assertThrows(IllegalArgumentException.class, () -> OvercompleteDct.of(0, 4));
    assertThrows(IllegalArgumentException.class, () -> OvercompleteDct.of(4, 0));
  }
}
