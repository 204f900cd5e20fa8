package org.dladmm.oracle;

import java.util.Random;
import org.dladmm.matrix.Matrix;

/** Random matrices for tests, the same for the same seed. */
public final class Draws {
  private final Random random;

  public Draws(long seed) {
    random = new Random(seed);
  }

  public Matrix gaussian(int rows, int columns) {
    Matrix result = Matrix.zeros(rows, columns);
    for (int k = 0; k < result.values().length; k++) {
      result.values()[k] = random.nextGaussian();
    }
    return result;
  }

  /** Uniform in [low, high). */
  public Matrix uniform(int rows, int columns, double low, double high) {
    Matrix result = Matrix.zeros(rows, columns);
    for (int k = 0; k < result.values().length; k++) {
      result.values()[k] = uniform(low, high);
    }
    return result;
  }

  /** Normal where a coin says so, which it does with the given probability; else 0. */
  public Matrix sparse(int rows, int columns, double density) {
    Matrix result = gaussian(rows, columns);
    for (int k = 0; k < result.values().length; k++) {
      result.values()[k] *= random.nextDouble() < density ? 1 : 0;
    }
    return result;
  }

  /** Normal, with columns of length 1: what dictionaries look like. */
  public Matrix dictionary(int rows, int columns) {
    Matrix result = gaussian(rows, columns);
    for (int j = 0; j < columns; j++) {
      double length = Math.sqrt(result.squaredNorm(j));
      for (int i = 0; i < rows; i++) {
        result.set(i, j, result.get(i, j) / length);
      }
    }
    return result;
  }

  public double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** One of 0, …, bound − 1. */
  public int below(int bound) {
    return random.nextInt(bound);
  }
}
