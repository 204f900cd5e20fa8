package org.dladmm.reference;

import java.util.Optional;
import org.dladmm.engine.base.BaseFactorisations;
import org.dladmm.matrix.Matrix;

/**
 * The factorisations by the shortest methods there are: Cholesky's, and Jacobi's rotations for
 * eigenvalues and singular values.
 */
final class ReferenceFactorisations extends BaseFactorisations {
  static final int MAX_SWEEPS = 60;
  static final double EPSILON = 0x1p-52;

  /** S = LLᵀ, then LW = R, then LᵀY = W. */
  @Override
  protected Optional<Matrix> solve(Matrix s, Matrix r) {
    int n = s.rows();
    Matrix l = Matrix.zeros(n, n);
    for (int j = 0; j < n; j++) {
      double pivot = s.get(j, j) - inner(l, j, j, j);
      if (!(pivot > 0)) {
        return Optional.empty();
      }
      l.set(j, j, Math.sqrt(pivot));
      for (int i = j + 1; i < n; i++) {
        l.set(i, j, (s.get(i, j) - inner(l, i, j, j)) / l.get(j, j));
      }
    }
    Matrix y = r.copy();
    for (int k = 0; k < y.columns(); k++) {
      substitute(l, y, k);
    }
    return Optional.of(y);
  }

  /** The first terms of the inner product of two rows. */
  private static double inner(Matrix l, int i, int j, int terms) {
    double sum = 0;
    for (int k = 0; k < terms; k++) {
      sum += l.get(i, k) * l.get(j, k);
    }
    return sum;
  }

  private static void substitute(Matrix l, Matrix y, int column) {
    int n = l.rows();
    for (int i = 0; i < n; i++) {
      double sum = y.get(i, column);
      for (int k = 0; k < i; k++) {
        sum -= l.get(i, k) * y.get(k, column);
      }
      y.set(i, column, sum / l.get(i, i));
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = y.get(i, column);
      for (int k = i + 1; k < n; k++) {
        sum -= l.get(k, i) * y.get(k, column);
      }
      y.set(i, column, sum / l.get(i, i));
    }
  }

  @Override
  protected Optional<SingularValues> decompose(Matrix a) {
    if (a.rows() < a.columns()) {
      return OneSidedJacobi.of(a.transpose())
          .map(svd -> new SingularValues(svd.v(), svd.values(), svd.u()));
    }
    return OneSidedJacobi.of(a);
  }

  /** Rotates what is off the diagonal away, entry by entry, until nothing is left. */
  @Override
  protected Optional<double[]> eigenvalues(Matrix s) {
    Matrix rotated = s.copy();
    double negligible = EPSILON * norm(s);
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      if (!sweep(rotated, negligible)) {
        double[] values = new double[s.rows()];
        for (int i = 0; i < values.length; i++) {
          values[i] = rotated.get(i, i);
        }
        return Optional.of(values);
      }
    }
    return Optional.empty();
  }

  private static boolean sweep(Matrix s, double negligible) {
    boolean rotated = false;
    for (int p = 0; p < s.rows(); p++) {
      for (int q = p + 1; q < s.rows(); q++) {
        if (Math.abs(s.get(p, q)) > negligible) {
          Rotation rotation = Rotation.diagonalising(s.get(p, p), s.get(p, q), s.get(q, q));
          rotation.columns(s, p, q);
          rotation.rows(s, p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  /** The Frobenius norm. */
  private static double norm(Matrix s) {
    double sum = 0;
    for (int j = 0; j < s.columns(); j++) {
      sum += s.squaredNorm(j);
    }
    return Math.sqrt(sum);
  }
}
