package org.dladmm.training.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dladmm.matrix.Matrix;

/**
 * min α‖z‖₁ + ‖e‖₁ s.t. x = Az + e for one column, in plain loops.
 *
 * @param a A
 * @param alpha α
 * @param x the column
 */
public record L1Column(Matrix a, double alpha, double[] x) {
  /** A point; the arrays are its own. */
  public record Point(double[] z, double[] e, double[] lambda) {}

  public static L1Column of(Matrix a, double alpha, Matrix all, int sample) {
    return new L1Column(a, alpha, column(all, sample));
  }

  /** A copy of a column. */
  public static double[] column(Matrix matrix, int j) {
    return matrix.columns(j, j + 1).values();
  }

  /** The points after each iteration of equation (2), from 0, with L2 = β. */
  public List<Point> ladmm(int iterations, double beta, double l1) {
    double[] z = new double[a.columns()];
    double[] e = new double[x.length];
    double[] lambda = new double[x.length];
    List<Point> points = new ArrayList<>();
    for (int k = 0; k < iterations; k++) {
      double[] step = adjoint(dual(z, e, lambda, beta));
      for (int j = 0; j < z.length; j++) {
        z[j] = shrink(z[j] - step[j] / l1, alpha / l1);
      }
      double[] v = dual(z, e, lambda, beta);
      for (int i = 0; i < e.length; i++) {
        e[i] = shrink(e[i] - v[i] / beta, 1 / beta);
      }
      lambda = dual(z, e, lambda, beta);
      points.add(new Point(z.clone(), e.clone(), lambda.clone()));
    }
    return points;
  }

  /** α‖z‖₁ + ‖x − Az‖₁: what the point costs once E has taken up its residual. */
  public double objective(double[] z) {
    double[] az = apply(z);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.abs(x[i] - az[i]);
    }
    return sum + alpha * norm1(z);
  }

  /** The best −⟨sλ, x⟩ with ‖Aᵀsλ‖_∞ ≤ α, ‖sλ‖_∞ ≤ 1 and s ≥ 0. */
  public double bound(double[] lambda) {
    double slope = 0;
    for (int i = 0; i < x.length; i++) {
      slope -= lambda[i] * x[i];
    }
    double gauge = Math.max(norm8(adjoint(lambda)) / alpha, norm8(lambda));
    return slope > 0 ? slope / gauge : 0;
  }

  public double[] apply(double[] z) {
    double[] result = new double[a.rows()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        result[i] += a.get(i, j) * z[j];
      }
    }
    return result;
  }

  public double[] adjoint(double[] v) {
    double[] result = new double[a.columns()];
    for (int j = 0; j < a.columns(); j++) {
      for (int i = 0; i < a.rows(); i++) {
        result[j] += a.get(i, j) * v[i];
      }
    }
    return result;
  }

  public static double norm1(double[] v) {
    return Arrays.stream(v).map(Math::abs).sum();
  }

  /** ‖v − w‖². */
  public static double squaredDistance(double[] v, double[] w) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += (v[i] - w[i]) * (v[i] - w[i]);
    }
    return sum;
  }

  /** ‖A‖₂, by the power method. */
  public static double norm(Matrix a) {
    L1Column any = new L1Column(a, 1, new double[a.rows()]);
    double[] v = new double[a.columns()];
    Arrays.setAll(v, j -> 1 + 0.1 * j);
    double square = 0;
    for (int k = 0; k < 5000; k++) {
      double[] next = any.adjoint(any.apply(v));
      double length = Math.sqrt(squaredDistance(next, new double[v.length]));
      square = length;
      Arrays.setAll(v, j -> next[j] / length);
    }
    return Math.sqrt(square);
  }

  private double[] dual(double[] z, double[] e, double[] lambda, double beta) {
    double[] az = apply(z);
    double[] result = new double[x.length];
    Arrays.setAll(result, i -> lambda[i] + beta * (az[i] + e[i] - x[i]));
    return result;
  }

  private static double shrink(double v, double threshold) {
    return Math.signum(v) * Math.max(Math.abs(v) - threshold, 0);
  }

  private static double norm8(double[] v) {
    return Arrays.stream(v).map(Math::abs).max().orElse(0);
  }
}
