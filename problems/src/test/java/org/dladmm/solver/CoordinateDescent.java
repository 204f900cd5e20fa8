package org.dladmm.solver;

import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Spectral;

/**
 * The optimum of a lasso by coordinate descent. For a B of full row rank the best E for a given Z
 * is B⁺(x − AZ), so the problem is min α‖z‖₁ + ½‖y − Mz‖² with M = B⁺A, y = B⁺x.
 */
final class CoordinateDescent {
  private static final int SWEEPS = 200_000;

  private final double[][] columns;
  private final double[] residual;
  private final double alpha;
  private final double[] z;

  private CoordinateDescent(Instance p, int column) {
    RealMatrix pseudoInverse =
        new SingularValueDecomposition(Spectral.matrix(p.b())).getSolver().getInverse();
    columns = pseudoInverse.multiply(Spectral.matrix(p.a())).transpose().getData();
    residual = pseudoInverse.operate(p.x().columns(column, column + 1).values());
    alpha = p.alpha();
    z = new double[columns.length];
  }

  static double optimum(Instance p, int column) {
    CoordinateDescent descent = new CoordinateDescent(p, column);
    for (int k = 0; k < SWEEPS; k++) {
      if (descent.sweep() < 1e-14) {
        return descent.objective();
      }
    }
    throw new IllegalStateException("the descent has not come to rest");
  }

  /** Minimises exactly over one coordinate after the other; returns the largest move. */
  private double sweep() {
    double largest = 0;
    for (int j = 0; j < z.length; j++) {
      double square = dot(columns[j], columns[j]);
      double r = z[j] + dot(columns[j], residual) / square;
      double next = Math.signum(r) * Math.max(Math.abs(r) - alpha / square, 0);
      for (int i = 0; i < residual.length; i++) {
        residual[i] -= columns[j][i] * (next - z[j]);
      }
      largest = Math.max(largest, Math.abs(next - z[j]));
      z[j] = next;
    }
    return largest;
  }

  private double objective() {
    double sum = dot(residual, residual) / 2;
    for (double value : z) {
      sum += alpha * Math.abs(value);
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
