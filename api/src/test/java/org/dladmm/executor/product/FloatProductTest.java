package org.dladmm.executor.product;

import static org.dladmm.executor.product.NaiveProduct.stride;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dladmm.executor.ThreadTeam;
import org.dladmm.executor.product.NaiveProduct.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The float32 products are generated from the float64 ones, so a comparison with those in float64
 * is enough.
 */
class FloatProductTest {
  static List<FloatProduct> products() {
    return List.of(
        new FloatVectorProduct(32),
        new FloatVectorProduct(16),
        new FloatNarrowProduct(false),
        new FloatNarrowProduct(true),
        new FloatAcrossProduct(32),
        new FloatAcrossProduct(16),
        new FloatSparseWideProduct(),
        new FloatSparseNarrowProduct(),
        new FloatPlainProduct());
  }

  @ParameterizedTest
  @MethodSource("products")
  void agreesWithFloat64ToRounding(FloatProduct product) {
    int[] rows = {0, 1, 15, 16, 17, 33, 40, 48, 100, 257};
    int[] columns = {0, 1, 2, 3, 5, 8, 9, 20, 31, 60};
    int[] depths = {0, 1, 16, 40, 1100};
    for (int m : rows) {
      for (int n : columns) {
        for (int k : depths) {
          compare(product, new Shape(m, n, k, m % 2 == 0, n % 2 == 0), 1, 0, 1);
          compare(product, new Shape(m, n, k, m % 2 == 1, n % 2 == 0), 0.5f, -2, 2);
          compareSparse(product, new Shape(m, n, k, m % 2 == 1, n % 2 == 1));
        }
      }
    }
  }

  private static void compareSparse(FloatProduct product, Shape shape) {
    double[] b = shape.randomB(2);
    for (int i = 0; i < b.length; i++) {
      if (i % 7 != 0) {
        b[i] = 0;
      }
    }
    compare(product, shape, b, 1, 0, 2);
  }

  private static void compare(
      FloatProduct product, Shape shape, float alpha, float beta, int threads) {
    compare(product, shape, shape.randomB(2), alpha, beta, threads);
  }

  private static void compare(
      FloatProduct product, Shape shape, double[] right, float alpha, float beta, int threads) {
    float[] a = narrow(shape.randomA(1));
    float[] b = narrow(right);
    float[] c = narrow(NaiveProduct.random(shape.m(), shape.n(), 3));
    double[] expected = NaiveProduct.multiply(shape, alpha, widen(a), widen(b), beta, widen(c));
    try (ThreadTeam team = new ThreadTeam(threads)) {
      FloatFactor factor = product.newFactor();
      factor.pack(team, shape.transposeA(), shape.m(), shape.k(), a, shape.strideA());
      product.multiply(
          team,
          alpha,
          factor,
          shape.n(),
          b,
          shape.columnStrideB(),
          shape.depthStrideB(),
          beta,
          c,
          stride(shape.m()));
    }
    double tolerance = 1.2e-7 * (shape.k() + 20);
    for (int j = 0; j < shape.n(); j++) {
      for (int i = 0; i < shape.m(); i++) {
        int at = j * stride(shape.m()) + i;
        assertEquals(expected[at], c[at], tolerance, shape + " at " + i + ", " + j);
      }
    }
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }

  private static double[] widen(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
