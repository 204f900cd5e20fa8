package org.dladmm.benchmarks.workload;

import java.util.function.DoubleUnaryOperator;
import org.dladmm.matrix.Matrix;
import org.dladmm.random.CounterRandom;

/**
 * Random matrices for workloads. Every entry is a float32 number, so that no engine starts from
 * other data than the float64 reference.
 *
 * @param seed decides everything, with the name of a matrix
 */
record Draws(long seed) {
  /** Normal entries of variance 1. */
  Matrix gaussian(String name, int rows, int columns) {
    return rounded(new CounterRandom(seed, name).gaussian(rows, columns, 1));
  }

  /** Entries uniform in [low, high). */
  Matrix uniform(String name, int rows, int columns, double low, double high) {
    CounterRandom random = new CounterRandom(seed, name);
    Matrix result = Matrix.zeros(rows, columns);
    for (int k = 0; k < result.values().length; k++) {
      result.values()[k] = (float) (low + (high - low) * random.uniform(k));
    }
    return result;
  }

  /** Some of the numbers below n, in random order. */
  int[] some(String name, int count, int n) {
    return java.util.Arrays.copyOf(new CounterRandom(seed, name).permutation(n, 0), count);
  }

  /** The matrix with its entries rounded to float32. */
  static Matrix rounded(Matrix matrix) {
    return map(matrix, v -> (float) v);
  }

  static Matrix map(Matrix matrix, DoubleUnaryOperator operator) {
    Matrix result = matrix.copy();
    java.util.Arrays.setAll(result.values(), k -> operator.applyAsDouble(matrix.values()[k]));
    return result;
  }
}
