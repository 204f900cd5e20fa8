package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Factorisations.SingularValues;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

/**
 * Claims about the factorisations, for engines that have them: they work in double precision
 * whatever the engine's. A backward stable factorisation of an m×n matrix is wrong by a small
 * multiple of max(m, n)·2⁻⁵²·‖A‖; 100 is allowed.
 */
abstract class FactorisationKit extends KitTests {
  private static final int[][] SHAPES = {
    {1, 1}, {7, 7}, {8, 3}, {3, 8}, {33, 9}, {9, 33}, {120, 70}, {1, 9}, {9, 1}
  };

  @Test
  void anEngineHasThemAlwaysOrNever() {
    boolean has = engine(Precision.FLOAT32).factorisations().isPresent();
    assertEquals(has, engine(Precision.FLOAT64).factorisations().isPresent());
    assertEquals(has, engines().get(Precision.FLOAT32, 1).factorisations().isPresent());
  }

  @InBothPrecisions
  void singularVectorsAndValuesMakeUpTheMatrix(Precision precision) {
    for (int[] shape : SHAPES) {
      Matrix a = new Samples(shape[0]).uniform(shape[0], shape[1]);
      Matrix before = a.copy();
      SingularValues svd = factorisations(precision).singularValues(a);
      int r = Math.min(a.rows(), a.columns());
      assertEquals(a.rows() + "×" + r, svd.u().shape());
      assertEquals(a.columns() + "×" + r, svd.v().shape());
      assertEquals(r, svd.values().length);
      double tolerance = 100 * Math.max(a.rows(), a.columns()) * 0x1p-52 * svd.values()[0];
      Matrix scaled = svd.u().copy();
      for (int j = 0; j < r; j++) {
        assertTrue(
            svd.values()[j] >= 0 && (j == 0 || svd.values()[j] <= svd.values()[j - 1]),
            "falling and at least 0");
        for (int i = 0; i < a.rows(); i++) {
          scaled.set(i, j, scaled.get(i, j) * svd.values()[j]);
        }
      }
      assertClose(
          a,
          times(scaled, svd.v().transpose()),
          k -> tolerance,
          () -> "U·diag(s)·Vᵀ of " + a.shape());
      assertOrthonormal(svd.u());
      assertOrthonormal(svd.v());
      assertEquals(before, a, "the operand is left as it was");
    }
  }

  @InBothPrecisions
  void aMatrixWithoutFullRankHasZeroSingularValues(Precision precision) {
    Matrix a = times(new Samples(1).uniform(33, 3), new Samples(2).uniform(3, 20));
    SingularValues svd = factorisations(precision).singularValues(a);
    for (int k = 3; k < 20; k++) {
      assertTrue(
          svd.values()[k] <= 100 * 33 * 0x1p-52 * svd.values()[0],
          "singular value " + k + " of a matrix of rank 3");
    }
    assertOrthonormal(svd.u());
    assertEquals(0, factorisations(precision).singularValues(Matrix.zeros(5, 3)).values()[0]);
  }

  @InBothPrecisions
  void aMatrixThatIsNotFiniteHasNoSingularValues(Precision precision) {
    Factorisations f = factorisations(precision);
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Matrix a = new Samples(3).uniform(9, 7);
      a.set(8, 6, bad);
      assertThrows(IllegalArgumentException.class, () -> f.singularValues(a));
    }
  }

  @InBothPrecisions
  void aPositiveDefiniteSystemIsSolved(Precision precision) {
    for (int size : new int[] {1, 2, 9, 33, 120}) {
      Matrix s = positiveDefinite(size);
      Matrix y = new Samples(size + 1).uniform(size, 5);
      Matrix r = times(s, y);
      // the condition number is at most the trace, at most 2·size²
      double tolerance = 100.0 * size * 0x1p-52 * 2 * size * size;
      assertClose(
          y,
          factorisations(precision).solvePositiveDefinite(s, r),
          k -> tolerance,
          () -> "the solution for S of " + s.shape());
    }
  }

  @InBothPrecisions
  void aSystemThatIsNotPositiveDefiniteOrDoesNotFitIsRefused(Precision precision) {
    Factorisations f = factorisations(precision);
    Matrix indefinite = Matrix.ofRows(new double[] {1, 2}, new double[] {2, 1});
    assertThrows(
        IllegalArgumentException.class,
        () -> f.solvePositiveDefinite(indefinite, Matrix.zeros(2, 1)));
    refused(() -> f.solvePositiveDefinite(Matrix.zeros(3, 2), Matrix.zeros(3, 1)), "3×2");
    refused(() -> f.solvePositiveDefinite(positiveDefinite(3), Matrix.zeros(2, 1)), "3×3", "2×1");
  }

  /** The eigenvalues of the discrete Laplacian are 2 − 2·cos(kπ/(n + 1)). */
  @InBothPrecisions
  void theEigenvaluesOfTheLaplacianAreKnown(Precision precision) {
    for (int n : new int[] {1, 2, 9, 33, 100}) {
      Matrix s = Matrix.zeros(n, n);
      double[] expected = new double[n];
      for (int k = 0; k < n; k++) {
        s.set(k, k, 2);
        if (k > 0) {
          s.set(k, k - 1, -1);
          s.set(k - 1, k, -1);
        }
        expected[k] = 2 - 2 * Math.cos((k + 1) * Math.PI / (n + 1));
      }
      double[] actual = factorisations(precision).symmetricEigenvalues(s);
      assertClose(
          Matrix.column(expected),
          Matrix.column(actual),
          k -> 100 * n * 0x1p-52 * 4,
          () -> "eigenvalues, rising, of " + s.shape());
    }
  }

  private Factorisations factorisations(Precision precision) {
    var factorisations = engine(precision).factorisations();
    assumeTrue(factorisations.isPresent(), "the engine has no factorisations");
    return factorisations.get();
  }

  private static void refused(Runnable call, String... shapes) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    for (String shape : shapes) {
      assertTrue(message.contains(shape), message);
    }
  }

  /** I + GᵀG. */
  private static Matrix positiveDefinite(int size) {
    Matrix g = new Samples(size).uniform(size, size);
    Matrix s = times(g.transpose(), g);
    for (int k = 0; k < size; k++) {
      s.set(k, k, s.get(k, k) + 1);
    }
    return s;
  }

  private static Matrix times(Matrix a, Matrix b) {
    return ProductOracle.of(a, b).value();
  }

  private static void assertOrthonormal(Matrix q) {
    assertClose(
        Matrix.identity(q.columns()),
        times(q.transpose(), q),
        k -> 100 * q.rows() * 0x1p-52,
        () -> "QᵀQ of " + q.shape());
  }
}
