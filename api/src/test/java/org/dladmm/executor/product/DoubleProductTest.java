package org.dladmm.executor.product;

import static org.dladmm.executor.product.NaiveProduct.random;
import static org.dladmm.executor.product.NaiveProduct.stride;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dladmm.executor.ThreadTeam;
import org.dladmm.executor.Workers;
import org.dladmm.executor.product.NaiveProduct.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoubleProductTest {
  private static final int[] SIZES = {0, 1, 7, 8, 9, 17, 33, 100, 257};

  static List<DoubleProduct> products() {
    return List.of(
        new DoubleVectorProduct(32),
        new DoubleVectorProduct(16),
        new DoubleNarrowProduct(false),
        new DoubleNarrowProduct(true),
        new DoubleAcrossProduct(32),
        new DoubleAcrossProduct(16),
        new DoubleSparseWideProduct(),
        new DoubleSparseNarrowProduct(),
        new DoublePlainProduct());
  }

  @ParameterizedTest
  @MethodSource("products")
  void agreesWithTheDefinitionForOddShapesAndAllTransposes(DoubleProduct product) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      DoubleFactor factor = product.newFactor();
      for (int m : SIZES) {
        for (int n : SIZES) {
          for (int k : SIZES) {
            if ((long) m * n * k <= 1_000_000) {
              for (int flags = 0; flags < 4; flags++) {
                check(
                    team,
                    product,
                    factor,
                    new Shape(m, n, k, (flags & 1) != 0, (flags & 2) != 0),
                    1,
                    0);
              }
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void everyNumberOfColumnsUpToFortyIsRight(DoubleProduct product) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      for (int n = 1; n <= 40; n++) {
        check(team, product, product.newFactor(), new Shape(50, n, 30, false, n % 2 == 0), 1, 0);
        check(team, product, product.newFactor(), new Shape(70, n, 13, true, n % 2 == 0), -2, 0.5);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void scalesAndAccumulates(DoubleProduct product) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      for (double alpha : new double[] {1, -1, 0.3, 0}) {
        for (double beta : new double[] {0, 1, -1, 0.7}) {
          check(
              team, product, product.newFactor(), new Shape(41, 19, 23, false, false), alpha, beta);
          check(team, product, product.newFactor(), new Shape(130, 2, 23, true, true), alpha, beta);
          check(team, product, product.newFactor(), new Shape(5, 9, 0, false, true), alpha, beta);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void longSumsAreBlockedAndStillRight(DoubleProduct product) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      check(team, product, product.newFactor(), new Shape(33, 9, 5000, false, false), 1, 0);
      check(team, product, product.newFactor(), new Shape(33, 1, 5000, true, true), 2, 0.5);
      // more of op(B) than is packed at once
      check(team, product, product.newFactor(), new Shape(9, 130, 20_000, false, true), 1, 0);
      check(team, product, product.newFactor(), new Shape(9, 130, 20_000, true, false), 2, 0.5);
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void anUnusableColumnOfBSpoilsOnlyThatColumnOfC(DoubleProduct product) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        for (int column = 0; column < 11; column++) {
          Shape shape = new Shape(40, 11, 21, false, false);
          double[] a = shape.randomA(1);
          double[] b = shape.randomB(2);
          b[column * stride(21) + 20] = bad;
          double[] c =
              multiply(team, product, product.newFactor(), shape, 1, a, b, 0, random(40, 11, 3));
          for (int j = 0; j < 11; j++) {
            for (int i = 0; i < 40; i++) {
              assertEquals(j != column, Double.isFinite(c[j * stride(40) + i]), "column " + j);
            }
          }
        }
      }
    }
  }

  /** So a column's bits do not depend on how many there are, which decides on the product. */
  @Test
  void allWaysWithVectorsGiveTheSameBits() {
    DoubleProduct wide = new DoubleVectorProduct(32);
    List<DoubleProduct> others =
        List.of(
            new DoubleVectorProduct(16),
            new DoubleNarrowProduct(true),
            new DoubleAcrossProduct(32),
            new DoubleAcrossProduct(16),
            new DoubleSparseWideProduct(),
            new DoubleSparseNarrowProduct());
    for (int flags = 0; flags < 4; flags++) {
      for (int m : new int[] {33, 130, 257}) {
        Shape shape = new Shape(m, 13, 1100, (flags & 1) != 0, (flags & 2) != 0);
        double[] a = shape.randomA(1);
        double[] b = shape.randomB(2);
        double[] c = random(m, 13, 3);
        double[] expected = onTeamOf(1, wide, shape, a, b, c);
        for (DoubleProduct other : others) {
          assertSameRows(shape, expected, onTeamOf(2, other, shape, a, b, c));
        }
      }
    }
  }

  @Test
  void zerosOfBAreLeftOutWhereThatChangesNoBit() {
    for (int flags = 0; flags < 4; flags++) {
      for (int m : new int[] {33, 130, 257}) {
        for (int n : new int[] {1, 13, 300}) {
          for (int k : new int[] {16, DoubleNonzeros.BLOCK, DoubleNonzeros.BLOCK + 1, 300, 1100}) {
            Shape shape = new Shape(m, n, k, (flags & 1) != 0, (flags & 2) != 0);
            double[] a = shape.randomA(1);
            withAndWithoutZeros(shape, a);
            // the last element of op(A), and one in the middle
            int last = shape.strideA() * ((shape.transposeA() ? m : k) - 1);
            last += (shape.transposeA() ? k : m) - 1;
            for (int at : new int[] {last, shape.strideA() * 9 + 9}) {
              double old = a[at];
              a[at] = at == last ? Double.NaN : Double.NEGATIVE_INFINITY;
              withAndWithoutZeros(shape, a);
              a[at] = old;
            }
          }
        }
      }
    }
  }

  private static void withAndWithoutZeros(Shape shape, double[] a) {
    double[] b = shape.randomB(2);
    for (int i = 0; i < b.length; i++) {
      if (i % 9 != 0) {
        b[i] = 0;
      }
    }
    double[] c = random(shape.m(), shape.n(), 3);
    for (DoubleProduct product :
        List.of(new DoubleSparseWideProduct(), new DoubleSparseNarrowProduct())) {
      assertSameRows(
          shape,
          onTeamOf(1, new DoubleVectorProduct(32), shape, a, b, c),
          onTeamOf(2, product, shape, a, b, c));
      try (ThreadTeam team = new ThreadTeam(2)) {
        DoubleProduct wide = new DoubleVectorProduct(32);
        assertSameRows(
            shape,
            multiply(team, wide, wide.newFactor(), shape, 1, a, b, 0, c),
            multiply(team, product, product.newFactor(), shape, 1, a, b, 0, c));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void whatLiesInThePaddingOfAReachesNoRowOfC(DoubleProduct product) {
    for (int m : new int[] {41, 70, 130}) {
      Shape shape = new Shape(m, 7, 19, false, false);
      double[] a = shape.randomA(1);
      double[] b = shape.randomB(2);
      double[] c = random(m, 7, 3);
      double[] expected = onTeamOf(2, product, shape, a, b, c);
      for (int i = 0; i < a.length; i++) {
        if (i % shape.strideA() >= m) {
          a[i] = Double.NaN;
        }
      }
      assertSameRows(shape, expected, onTeamOf(2, product, shape, a, b, c));
    }
  }

  private static void assertSameRows(Shape shape, double[] expected, double[] actual) {
    for (int i = 0; i < expected.length; i++) {
      if (i % stride(shape.m()) < shape.m()) {
        assertEquals(expected[i], actual[i], shape + " at " + i);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void betaZeroDoesNotReadCAndAlphaZeroDoesNotReadTheFactors(DoubleProduct product) {
    Shape shape = new Shape(40, 11, 21, true, false);
    double[] nan = new double[stride(40) * 11];
    java.util.Arrays.fill(nan, Double.NaN);
    try (ThreadTeam team = new ThreadTeam(1)) {
      double[] a = shape.randomA(1);
      double[] b = shape.randomB(2);
      double[] c = multiply(team, product, product.newFactor(), shape, 1, a, b, 0, nan);
      assertClose(shape, NaiveProduct.multiply(shape, 1, a, b, 0, nan), c);
      a[3] = Double.NaN;
      b[5] = Double.NaN;
      double[] old = random(40, 11, 3);
      c = multiply(team, product, product.newFactor(), shape, 0, a, b, 2, old);
      for (int i = 0; i < 40; i++) {
        assertEquals(2 * old[i], c[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void theNumberOfThreadsDoesNotChangeABit(DoubleProduct product) {
    for (int n : new int[] {1, 2, 8, 20, 100, 300}) {
      for (boolean transposed : new boolean[] {false, true}) {
        Shape shape = new Shape(257, n, 1500, transposed, !transposed);
        double[] a = shape.randomA(1);
        double[] b = shape.randomB(2);
        double[] c = random(257, n, 3);
        double[] one = onTeamOf(1, product, shape, a, b, c);
        for (int threads = 2; threads <= 4; threads++) {
          double[] many = onTeamOf(threads, product, shape, a, b, c);
          for (int j = 0; j < n; j++) {
            for (int i = 0; i < 257; i++) {
              int at = j * stride(257) + i;
              assertEquals(one[at], many[at], 0.0, threads + " threads, n = " + n);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void aColumnDoesNotDependOnItsNeighbours(DoubleProduct product) {
    Shape wide = new Shape(50, 23, 100, false, false);
    double[] a = wide.randomA(1);
    double[] b = wide.randomB(2);
    double[] all = onTeamOf(1, product, wide, a, b, new double[stride(50) * 23]);
    for (int n = 1; n < 23; n++) {
      Shape narrow = new Shape(50, n, 100, false, false);
      double[] some = onTeamOf(1, product, narrow, a, b, new double[stride(50) * 23]);
      for (int j = 0; j < n; j++) {
        for (int i = 0; i < 50; i++) {
          assertEquals(all[j * stride(50) + i], some[j * stride(50) + i], 0.0, "n = " + n);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void wrongArgumentsAreRefusedWithTheirFigures(DoubleProduct product) {
    try (ThreadTeam team = new ThreadTeam(1)) {
      DoubleFactor factor = product.newFactor();
      double[] a = random(20, 10, 1);
      assertMessage("20 × 11", () -> factor.pack(team, false, 20, 11, a, 32));
      assertMessage("leading dimension 16", () -> factor.pack(team, false, 20, 10, a, 16));
      factor.pack(team, false, 20, 10, a, 32);
      double[] b = random(10, 3, 2);
      double[] c = random(20, 3, 3);
      assertMessage(
          "10 × 4", () -> product.multiply(team, 1, factor, 4, b, 16, 1, 0, new double[128], 32));
      assertMessage(
          "20 × 3", () -> product.multiply(team, 1, factor, 3, b, 16, 1, 0, new double[95], 32));
      assertMessage(
          "multiple of 16", () -> product.multiply(team, 1, factor, 3, b, 16, 1, 0, c, 20));
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void aFactorPackedByAnotherProductIsRefused(DoubleProduct product) {
    DoubleProduct other =
        product instanceof DoublePlainProduct
            ? new DoubleVectorProduct(32)
            : new DoublePlainProduct();
    try (ThreadTeam team = new ThreadTeam(1)) {
      assertMessage(
          "newFactor()",
          () ->
              product.multiply(
                  team, 1, other.newFactor(), 0, new double[0], 0, 1, 0, new double[0], 0));
    }
  }

  @ParameterizedTest
  @MethodSource("products")
  void warmingUpLeavesTheProductRight(DoubleProduct product) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      product.warmUp(0);
      check(team, product, product.newFactor(), new Shape(100, 33, 40, false, false), 1, 0);
    }
  }

  private static void assertMessage(String part, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }

  private static double[] onTeamOf(
      int threads, DoubleProduct product, Shape shape, double[] a, double[] b, double[] c) {
    try (ThreadTeam team = new ThreadTeam(threads)) {
      return multiply(team, product, product.newFactor(), shape, 0.7, a, b, 0.3, c);
    }
  }

  private static double[] multiply(
      Workers workers,
      DoubleProduct product,
      DoubleFactor factor,
      Shape shape,
      double alpha,
      double[] a,
      double[] b,
      double beta,
      double[] c) {
    factor.pack(workers, shape.transposeA(), shape.m(), shape.k(), a, shape.strideA());
    double[] result = c.clone();
    product.multiply(
        workers,
        alpha,
        factor,
        shape.n(),
        b,
        shape.columnStrideB(),
        shape.depthStrideB(),
        beta,
        result,
        stride(shape.m()));
    return result;
  }

  private static void check(
      Workers workers,
      DoubleProduct product,
      DoubleFactor factor,
      Shape shape,
      double alpha,
      double beta) {
    double[] a = shape.randomA(1);
    double[] b = shape.randomB(2);
    double[] c = random(shape.m(), shape.n(), 3);
    double[] actual = multiply(workers, product, factor, shape, alpha, a, b, beta, c);
    assertClose(shape, NaiveProduct.multiply(shape, alpha, a, b, beta, c), actual);
  }

  private static void assertClose(Shape shape, double[] expected, double[] actual) {
    double tolerance = 1e-15 * (shape.k() + 10);
    double[] e = new double[shape.m()];
    double[] x = new double[shape.m()];
    for (int j = 0; j < shape.n(); j++) {
      System.arraycopy(expected, j * stride(shape.m()), e, 0, shape.m());
      System.arraycopy(actual, j * stride(shape.m()), x, 0, shape.m());
      assertArrayEquals(e, x, tolerance, shape + ", column " + j);
    }
  }
}
