package org.dladmm.problems;

import java.util.function.DoubleUnaryOperator;

/**
 * The prox and the conjugate of a convex function φ of one number, found by search: a grid first,
 * so that nothing depends on where one starts, then golden sections around its best point.
 *
 * @param term φ
 */
record ScalarOracle(DoubleUnaryOperator term) {
  private static final double RANGE = 200;
  private static final int GRID = 4001;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  double at(double z) {
    return term.applyAsDouble(z);
  }

  /** φ(z) + ½·θ·(z − r)². */
  double model(double z, double r, double theta) {
    return at(z) + theta / 2 * (z - r) * (z - r);
  }

  double prox(double r, double theta) {
    return argmin(z -> model(z, r, theta));
  }

  /** sup v·z − φ(z); infinite where it is still growing at the end of the range. */
  double conjugate(double v) {
    double z = argmin(t -> at(t) - v * t);
    return Math.abs(z) > 0.99 * RANGE ? Double.POSITIVE_INFINITY : v * z - at(z);
  }

  private static double argmin(DoubleUnaryOperator f) {
    double step = 2 * RANGE / (GRID - 1);
    double best = -RANGE;
    for (int k = 0; k < GRID; k++) {
      double z = -RANGE + k * step;
      if (f.applyAsDouble(z) < f.applyAsDouble(best)) {
        best = z;
      }
    }
    double low = best - step;
    double high = best + step;
    for (int k = 0; k < 60; k++) {
      double a = high - GOLDEN * (high - low);
      double b = low + GOLDEN * (high - low);
      if (f.applyAsDouble(a) <= f.applyAsDouble(b)) {
        high = b;
      } else {
        low = a;
      }
    }
    return (low + high) / 2;
  }
}
