package org.dladmm.cli.solve;

import java.nio.file.Path;
import java.util.Random;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;

/** X = AZ + BE for any Z and E: small enough to be solved in no time, and its files. */
record SmallProblem(Path folder, Matrix a, Matrix b, Matrix x) {
  static final int M = 6;
  static final int D1 = 9;
  static final int D2 = 8;
  static final int N = 4;

  static SmallProblem in(Path folder) {
    Random random = new Random(7);
    Matrix a = gaussian(random, M, D1);
    Matrix b = gaussian(random, M, D2);
    Matrix x = gaussian(random, M, N);
    NpyFile.write(folder.resolve("A.npy"), a);
    NpyFile.write(folder.resolve("B.npy"), b);
    NpyFile.write(folder.resolve("X.npy"), x);
    return new SmallProblem(folder, a, b, x);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  private static Matrix gaussian(Random random, int rows, int columns) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int k = 0; k < matrix.values().length; k++) {
      matrix.values()[k] = random.nextGaussian();
    }
    return matrix;
  }
}
