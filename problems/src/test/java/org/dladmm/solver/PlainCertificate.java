package org.dladmm.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;

/** Checks what a solution claims of one column, from the arrays it returns, in plain loops. */
final class PlainCertificate {
  private final Instance p;
  private final double[] x;
  private final double[] z;
  private final double[] e;
  private final double[] lambda;

  PlainCertificate(Instance p, Solution solution, int column) {
    this.p = p;
    x = column(p.x(), column);
    z = column(solution.z(), column);
    e = column(solution.e(), column);
    lambda = column(solution.lambda(), column);
  }

  /** Every number of the result follows from the arrays, and λ proves the bound. */
  static void check(Instance p, Solution solution) {
    for (int j = 0; j < p.x().columns(); j++) {
      ColumnResult result = solution.columns().get(j);
      PlainCertificate plain = new PlainCertificate(p, solution, j);
      double objective = p.objective(plain.z, plain.e);
      double scale = Math.max(objective, norm(plain.x));
      assertEquals(objective, result.objective(), 1e-12 * scale, "objective of column " + j);
      assertEquals(plain.bound(), result.lowerBound(), 1e-12 * scale, "bound of column " + j);
      assertEquals(result.objective() - result.lowerBound(), result.gap(), 1e-12 * scale);
      assertEquals(plain.primalResidual(), result.primalResidual(), 1e-12 * scale);
      assertEquals(plain.dualResidual(), result.dualResidual(), 1e-12 * scale);
      assertTrue(result.primalResidual() <= 1e-10 * scale, "(Z, E) is not feasible: " + result);
      assertTrue(result.lowerBound() <= result.objective(), result::toString);
    }
  }

  /** d*(λ), −∞ outside its domain. */
  private double bound() {
    double[] u = adjoint(p.a(), lambda);
    double[] v = adjoint(p.b(), lambda);
    boolean lasso = p.kind() == Instance.Kind.LASSO;
    if (largest(u) > p.alpha() || (!lasso && largest(v) > 1)) {
      return Double.NEGATIVE_INFINITY;
    }
    double quadratic = lasso ? dot(v, v) / 2 : 0;
    return -quadratic - dot(lambda, x);
  }

  private double primalResidual() {
    return norm(residual());
  }

  private double[] residual() {
    double[] result = x.clone();
    for (int i = 0; i < x.length; i++) {
      result[i] = -x[i];
      for (int j = 0; j < z.length; j++) {
        result[i] += p.a().get(i, j) * z[j];
      }
      for (int j = 0; j < e.length; j++) {
        result[i] += p.b().get(i, j) * e[j];
      }
    }
    return result;
  }

  /** ‖(Z − prox_f(Z − Aᵀλ), E − prox_g(E − Bᵀλ))‖. */
  private double dualResidual() {
    double[] u = adjoint(p.a(), lambda);
    double[] v = adjoint(p.b(), lambda);
    double sum = 0;
    for (int j = 0; j < z.length; j++) {
      sum += Math.pow(z[j] - p.proxF(z[j] - u[j], 1), 2);
    }
    for (int j = 0; j < e.length; j++) {
      sum += Math.pow(e[j] - p.proxG(e[j] - v[j], 1), 2);
    }
    return Math.sqrt(sum);
  }

  private static double[] column(Matrix m, int j) {
    return m.columns(j, j + 1).values();
  }

  private static double[] adjoint(Matrix a, double[] v) {
    double[] result = new double[a.columns()];
    for (int j = 0; j < a.columns(); j++) {
      for (int i = 0; i < a.rows(); i++) {
        result[j] += a.get(i, j) * v[i];
      }
    }
    return result;
  }

  private static double largest(double[] v) {
    double largest = 0;
    for (double value : v) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
