package org.dladmm.executor.product;

import java.util.SplittableRandom;

/**
 * The oracle: C ← α·op(A)·op(B) + β·C by the definition, and padded random matrices to try it on.
 */
final class NaiveProduct {
  private NaiveProduct() {}

  static int stride(int rows) {
    return (rows + 15) / 16 * 16;
  }

  /** A padded column-major matrix of numbers in [−1, 1) whose padding is NaN. */
  static double[] random(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] matrix = new double[stride(rows) * columns];
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < stride(rows); i++) {
        matrix[j * stride(rows) + i] = i < rows ? 2 * random.nextDouble() - 1 : Double.NaN;
      }
    }
    return matrix;
  }

  static double at(double[] matrix, boolean transposed, int rows, int columns, int i, int j) {
    return transposed ? matrix[i * stride(columns) + j] : matrix[j * stride(rows) + i];
  }

  /**
   * The product in a new array; {@code a} is op(A)'s argument, so k × m if transposed, and {@code
   * b} likewise.
   */
  static double[] multiply(
      Shape shape, double alpha, double[] a, double[] b, double beta, double[] c) {
    double[] result = c.clone();
    for (int j = 0; j < shape.n(); j++) {
      for (int i = 0; i < shape.m(); i++) {
        double sum = 0;
        for (int p = 0; p < shape.k(); p++) {
          sum +=
              at(a, shape.transposeA(), shape.m(), shape.k(), i, p)
                  * at(b, shape.transposeB(), shape.k(), shape.n(), p, j);
        }
        int at = j * stride(shape.m()) + i;
        result[at] = beta == 0 ? alpha * sum : alpha * sum + beta * c[at];
      }
    }
    return result;
  }

  /** op(A) is m × k, op(B) k × n. */
  record Shape(int m, int n, int k, boolean transposeA, boolean transposeB) {
    double[] randomA(long seed) {
      return transposeA ? random(k, m, seed) : random(m, k, seed);
    }

    double[] randomB(long seed) {
      return transposeB ? random(n, k, seed) : random(k, n, seed);
    }

    int strideA() {
      return stride(transposeA ? k : m);
    }

    int columnStrideB() {
      return transposeB ? 1 : stride(k);
    }

    int depthStrideB() {
      return transposeB ? stride(n) : 1;
    }
  }
}
