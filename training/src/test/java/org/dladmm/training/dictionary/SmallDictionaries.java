package org.dladmm.training.dictionary;

import org.dladmm.matrix.Matrix;
import org.dladmm.training.image.OvercompleteDct;

/** Patches to learn from, and what is known of dictionaries, in plain loops. */
final class SmallDictionaries {
  static final int SIDE = 4;
  static final int ATOMS = 24;
  static final double SPARSITY = 0.05;

  private SmallDictionaries() {}

  static Matrix start() {
    return OvercompleteDct.of(SIDE, ATOMS);
  }

  static DictionaryOptions options(int iterations) {
    return new DictionaryOptions(SPARSITY, iterations, true);
  }

  /** All 18² patches of 21×21 pixels of a picture without end: waves, and three kinds of edges. */
  static Matrix patches(int top, int left) {
    int count = 18;
    Matrix x = Matrix.zeros(SIDE * SIDE, count * count);
    for (int patch = 0; patch < x.columns(); patch++) {
      for (int pixel = 0; pixel < x.rows(); pixel++) {
        int i = top + patch / count + pixel % SIDE;
        int j = left + patch % count + pixel / SIDE;
        x.set(pixel, patch, brightness(i, j));
      }
    }
    return x;
  }

  private static double brightness(int i, int j) {
    double waves = 0.5 + 0.15 * Math.sin(i / 5.0) * Math.cos(j / 7.0);
    double diagonal = Math.floorMod(i + 2 * j, 23) < 9 ? 0.25 : 0;
    double upright = Math.floorMod(j, 13) < 5 ? -0.2 : 0;
    return waves + diagonal + upright + (Math.floorMod(i, 11) == 3 ? 0.1 : 0);
  }

  /** The mean over columns of ½‖AZ − X‖² + λ‖Z‖₁. */
  static double objective(Matrix a, Matrix z, Matrix x, double lambda) {
    double sum = 0;
    for (int k = 0; k < x.columns(); k++) {
      for (int i = 0; i < x.rows(); i++) {
        double error = -x.get(i, k);
        for (int j = 0; j < a.columns(); j++) {
          error += a.get(i, j) * z.get(j, k);
        }
        sum += 0.5 * error * error;
      }
      for (int j = 0; j < z.rows(); j++) {
        sum += lambda * Math.abs(z.get(j, k));
      }
    }
    return sum / x.columns();
  }

  /** A with every column divided by its length. */
  static Matrix unitColumns(Matrix a) {
    Matrix result = a.copy();
    for (int j = 0; j < a.columns(); j++) {
      for (int i = 0; i < a.rows(); i++) {
        result.set(i, j, a.get(i, j) / Math.sqrt(a.squaredNorm(j)));
      }
    }
    return result;
  }
}
