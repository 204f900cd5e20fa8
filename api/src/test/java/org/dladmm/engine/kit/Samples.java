package org.dladmm.engine.kit;

import java.util.SplittableRandom;
import org.dladmm.matrix.Matrix;

/**
 * Matrices of random numbers that both precisions hold exactly, so that an upload rounds nothing.
 */
final class Samples {
  private final SplittableRandom random;

  Samples(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Uniform in (−1, 1). */
  Matrix uniform(int rows, int columns) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int k = 0; k < matrix.values().length; k++) {
      matrix.values()[k] = (float) (2 * random.nextDouble() - 1);
    }
    return matrix;
  }

  /** The same, but nine of ten elements are 0 or −0. */
  Matrix mostlyZero(int rows, int columns) {
    Matrix matrix = uniform(rows, columns);
    for (int k = 0; k < matrix.values().length; k++) {
      if (k % 10 != 0) {
        matrix.values()[k] = k % 7 == 0 ? -0.0 : 0;
      }
    }
    return matrix;
  }

  /** Uniform in (low, high). */
  Matrix uniform(int rows, int columns, double low, double high) {
    Matrix matrix = uniform(rows, columns);
    for (int k = 0; k < matrix.values().length; k++) {
      matrix.values()[k] = (float) (low + (high - low) * (matrix.values()[k] + 1) / 2);
    }
    return matrix;
  }

  /** Whole numbers from −bound to bound. */
  Matrix integers(int rows, int columns, int bound) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int k = 0; k < matrix.values().length; k++) {
      matrix.values()[k] = random.nextInt(-bound, bound + 1);
    }
    return matrix;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
