package org.dladmm.oracle;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.dladmm.matrix.Matrix;

/** Matrices in Commons Math, and their norms by its singular value decomposition. */
public final class Spectral {
  private Spectral() {}

  public static double norm(Matrix a) {
    return new SingularValueDecomposition(matrix(a)).getNorm();
  }

  public static RealMatrix matrix(Matrix a) {
    double[][] rows = new double[a.rows()][a.columns()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        rows[i][j] = a.get(i, j);
      }
    }
    return new Array2DRowRealMatrix(rows, false);
  }
}
