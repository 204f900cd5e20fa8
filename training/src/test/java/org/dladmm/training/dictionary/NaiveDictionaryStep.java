package org.dladmm.training.dictionary;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.dladmm.matrix.Matrix;

/**
 * Block proximal gradient in float64 and plain loops, with Lipschitz constants that are given.
 *
 * @param x the patches
 * @param lambda what an entry of Z costs
 * @param firstStays whether the first atom is not moved
 */
record NaiveDictionaryStep(Matrix x, double lambda, boolean firstStays) {
  /** The point after a step, and the one before it, with the constants of the step. */
  record Point(
      Matrix a, Matrix z, Matrix aBefore, Matrix zBefore, double lz, double la, double objective) {}

  Point after(Point point, double extrapolation, double lz, double la) {
    double omegaZ = Math.min(extrapolation, 0.9999 * Math.sqrt(point.lz() / lz));
    Matrix zHat = each(point.z(), point.zBefore(), (now, old) -> now + omegaZ * (now - old));
    Matrix byZ = point.a().transpose().times(minus(point.a().times(zHat), x));
    Matrix z = each(zHat, byZ, (value, slope) -> shrink(value - slope / lz, lambda / lz));

    double omegaA = Math.min(extrapolation, 0.9999 * Math.sqrt(point.la() / la));
    Matrix aHat = each(point.a(), point.aBefore(), (now, old) -> now + omegaA * (now - old));
    Matrix byA = minus(aHat.times(z), x).times(z.transpose());
    Matrix a = inUnitBall(each(aHat, byA, (value, slope) -> value - slope / la));
    for (int i = 0; i < x.rows() && firstStays; i++) {
      a.set(i, 0, point.a().get(i, 0));
    }

    double objective = SmallDictionaries.objective(a, z, x, lambda);
    return objective < point.objective()
        ? new Point(a, z, point.a(), point.z(), lz, la, objective)
        : new Point(point.a(), point.z(), point.a(), point.z(), lz, la, point.objective());
  }

  private static Matrix inUnitBall(Matrix matrix) {
    Matrix result = matrix.copy();
    for (int j = 0; j < matrix.columns(); j++) {
      double length = Math.sqrt(matrix.squaredNorm(j));
      for (int i = 0; i < matrix.rows() && length > 1; i++) {
        result.set(i, j, matrix.get(i, j) / length);
      }
    }
    return result;
  }

  private static Matrix minus(Matrix one, Matrix other) {
    return each(one, other, (a, b) -> a - b);
  }

  private static Matrix each(Matrix one, Matrix other, DoubleBinaryOperator operator) {
    Matrix result = one.copy();
    Arrays.setAll(result.values(), k -> operator.applyAsDouble(one.values()[k], other.values()[k]));
    return result;
  }

  private static double shrink(double value, double threshold) {
    return Math.signum(value) * Math.max(Math.abs(value) - threshold, 0);
  }
}
