package org.dladmm.engine.kit;

import java.util.Arrays;
import java.util.function.Supplier;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Assertions;

/**
 * Comparisons of an engine's results with an oracle's: NaN for NaN, infinity for infinity, numbers
 * within a stated tolerance.
 */
final class Closeness {
  private Closeness() {}

  /** What the tolerance is for the value at a position of a matrix's array. */
  interface Tolerance {
    double at(int position);
  }

  static void assertClose(
      Matrix expected, Matrix actual, Tolerance tolerance, Supplier<String> what) {
    Assertions.assertEquals(expected.shape(), actual.shape(), what);
    for (int k = 0; k < expected.values().length; k++) {
      double e = expected.values()[k];
      double a = actual.values()[k];
      if (!close(e, a, tolerance.at(k))) {
        Assertions.fail(
            what.get()
                + ": entry ("
                + k % expected.rows()
                + ", "
                + k / expected.rows()
                + ") of "
                + expected.shape()
                + " is "
                + a
                + " instead of "
                + e
                + ", further than "
                + tolerance.at(k));
      }
    }
  }

  /** Every value the same number (0 and −0 count as the same, NaN equals NaN). */
  static void assertExact(Matrix expected, Matrix actual, Supplier<String> what) {
    assertClose(expected, actual, k -> 0, what);
  }

  static void assertSameBits(Matrix expected, Matrix actual, Supplier<String> what) {
    Assertions.assertEquals(expected.shape(), actual.shape(), what);
    Assertions.assertEquals(
        -1,
        Arrays.mismatch(expected.values(), actual.values()),
        () -> what.get() + ": first difference at");
  }

  private static boolean close(double expected, double actual, double tolerance) {
    if (Double.isNaN(expected) || Double.isInfinite(expected)) {
      return Double.compare(expected, actual) == 0;
    }
    return Math.abs(expected - actual) <= tolerance;
  }

  /** A number as the precision holds it: rounded, or infinite beyond its range. */
  static double rounded(Precision precision, double value) {
    return precision == Precision.FLOAT32 ? (float) value : value;
  }

  /**
   * The smallest number the precision holds with all its digits; below it only the absolute error
   * counts.
   */
  static double smallestNormal(Precision precision) {
    return precision == Precision.FLOAT32 ? Float.MIN_NORMAL : Double.MIN_NORMAL;
  }
}
