package org.dladmm.reference;

import java.util.Optional;
import org.dladmm.engine.Factorisations.SingularValues;
import org.dladmm.matrix.Matrix;

/**
 * The singular value decomposition by one-sided Jacobi rotations (Hestenes 1958): A's columns are
 * rotated against each other until they are orthogonal, AV = U·diag(s).
 */
final class OneSidedJacobi {
  private final Matrix u;
  private final Matrix v;
  private final double[] values;

  private OneSidedJacobi(Matrix a) {
    u = a.copy();
    v = Matrix.identity(a.columns());
    values = new double[a.columns()];
  }

  /** Of a matrix with at least as many rows as columns; empty if it does not converge. */
  static Optional<SingularValues> of(Matrix a) {
    OneSidedJacobi svd = new OneSidedJacobi(a);
    for (int sweep = 0; sweep < ReferenceFactorisations.MAX_SWEEPS; sweep++) {
      if (!svd.sweep()) {
        svd.normalise();
        return Optional.of(new SingularValues(svd.u, svd.values, svd.v));
      }
    }
    return Optional.empty();
  }

  private boolean sweep() {
    boolean rotated = false;
    for (int p = 0; p < u.columns(); p++) {
      for (int q = p + 1; q < u.columns(); q++) {
        double a = u.squaredNorm(p);
        double b = u.squaredNorm(q);
        double g = inner(p, q);
        if (Math.abs(g) > u.rows() * ReferenceFactorisations.EPSILON * Math.sqrt(a * b)) {
          Rotation rotation = Rotation.diagonalising(a, g, b);
          rotation.columns(u, p, q);
          rotation.columns(v, p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  private double inner(int p, int q) {
    double sum = 0;
    for (int i = 0; i < u.rows(); i++) {
      sum += u.get(i, p) * u.get(i, q);
    }
    return sum;
  }

  /**
   * Divides the columns by their lengths, the singular values; where that is 0 but for rounding,
   * any direction orthogonal to the others takes the column's place.
   */
  private void normalise() {
    double largest = 0;
    for (int j = 0; j < values.length; j++) {
      values[j] = Math.sqrt(u.squaredNorm(j));
      largest = Math.max(largest, values[j]);
    }
    double negligible = u.rows() * ReferenceFactorisations.EPSILON * largest;
    for (int j = 0; j < values.length; j++) {
      scale(j, values[j] > negligible ? 1 / values[j] : 0);
    }
    for (int j = 0; j < values.length; j++) {
      if (values[j] <= negligible) {
        complete(j);
      }
    }
  }

  private void scale(int column, double factor) {
    for (int i = 0; i < u.rows(); i++) {
      u.set(i, column, factor * u.get(i, column));
    }
  }

  /** The unit vector that the other columns cover least, made orthogonal to them. */
  private void complete(int column) {
    u.set(leastCoveredRow(), column, 1);
    // once is not enough: what is left of rounding grows when the length is made 1
    for (int pass = 0; pass < 2; pass++) {
      for (int k = 0; k < u.columns(); k++) {
        if (k != column) {
          double g = inner(k, column);
          for (int i = 0; i < u.rows(); i++) {
            u.set(i, column, u.get(i, column) - g * u.get(i, k));
          }
        }
      }
      scale(column, 1 / Math.sqrt(u.squaredNorm(column)));
    }
  }

  private int leastCoveredRow() {
    int least = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < u.rows(); i++) {
      double covered = 0;
      for (int j = 0; j < u.columns(); j++) {
        covered += u.get(i, j) * u.get(i, j);
      }
      if (covered < smallest) {
        smallest = covered;
        least = i;
      }
    }
    return least;
  }
}
