package org.dladmm.network;

import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;

/**
 * Layers in plain loops, one sample at a time, written from the paper: {@link #ladmm} from equation
 * (2), {@link #learned} from equation (3).
 */
final class NaiveLayers {
  private final Instance p;
  private final double[] x;
  double[] z;
  double[] e;
  double[] lambda;

  NaiveLayers(Instance instance, int sample) {
    p = instance;
    x = instance.x().columns(sample, sample + 1).values();
    z = new double[instance.a().columns()];
    e = new double[instance.b().columns()];
    lambda = new double[instance.a().rows()];
  }

  /** One iteration of LADMM with the penalty β; with L2 = 0 the E-step is exact. */
  void ladmm(double l1, double l2, double beta) {
    double[] v = dual(beta);
    double[] stepZ = adjoint(p.a(), v);
    for (int j = 0; j < z.length; j++) {
      z[j] = p.proxF(z[j] - stepZ[j] / l1, l1);
    }
    double[] stepE = adjoint(p.b(), dual(beta));
    double[] az = apply(p.a(), z);
    for (int j = 0; j < e.length; j++) {
      if (l2 > 0) {
        e[j] = p.proxG(e[j] - stepE[j] / l2, l2);
      } else {
        // argmin g(E) + ⟨λ, BE⟩ + β/2·‖AZ + BE − X‖² with B = ±I
        double sign = p.b().get(j, j);
        e[j] = p.proxG(sign * (x[j] - az[j] - lambda[j] / beta), beta);
      }
    }
    lambda = dual(beta);
  }

  /** One layer with parameters of its own. */
  void learned(Weights w) {
    double[] stepZ = adjoint(w.w1(), dual(w.betaZ()));
    for (int j = 0; j < z.length; j++) {
      z[j] = p.proxF(z[j] - stepZ[j], w.theta1()[j]);
    }
    if (w.exact()) {
      exactE(w.betaE());
    } else {
      double[] stepE = adjoint(w.w2(), dual(w.betaE()));
      for (int j = 0; j < e.length; j++) {
        e[j] = p.proxG(e[j] - stepE[j], w.theta2()[j]);
      }
    }
    lambda = dual(w.betaLambda());
  }

  /** For B = diag(b): argmin_e g(e) + ½·βb²·(e − (x − az − λ/β)/b)², element by element. */
  private void exactE(double[] beta) {
    double[] az = apply(p.a(), z);
    for (int i = 0; i < e.length; i++) {
      double b = p.b().get(i, i);
      e[i] = p.proxG((x[i] - az[i] - lambda[i] / beta[i]) / b, beta[i] * b * b);
    }
  }

  /** A layer's parameters, each in full. */
  record Weights(
      Matrix w1,
      double[] theta1,
      boolean exact,
      Matrix w2,
      double[] theta2,
      double[] betaZ,
      double[] betaE,
      double[] betaLambda) {}

  private double[] dual(double beta) {
    double[] all = new double[x.length];
    java.util.Arrays.fill(all, beta);
    return dual(all);
  }

  /** λ + β∘(AZ + BE − X). */
  private double[] dual(double[] beta) {
    double[] az = apply(p.a(), z);
    double[] be = apply(p.b(), e);
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = lambda[i] + beta[i] * (az[i] + be[i] - x[i]);
    }
    return result;
  }

  private static double[] apply(Matrix a, double[] v) {
    double[] result = new double[a.rows()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        result[i] += a.get(i, j) * v[j];
      }
    }
    return result;
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
}
