package org.dladmm.oracle;

import org.dladmm.matrix.Matrix;
import org.dladmm.operator.LinearOperator;
import org.dladmm.operator.Operators;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.problems.Lasso;

/**
 * A random problem with data, small enough for slow oracles.
 *
 * @param kind ℓ1/ℓ1 or lasso
 * @param alpha α
 * @param a A
 * @param b B
 * @param x X, which AZ + BE reaches
 */
public record Instance(Kind kind, double alpha, Matrix a, Matrix b, Matrix x) {
  /** Which problem. */
  public enum Kind {
    L1_L1,
    LASSO
  }

  /** What B is. */
  public enum B {
    IDENTITY,
    NEGATIVE,
    DIAGONAL,
    SQUARE,
    WIDE,
    TALL;

    public Matrix of(int m, Draws draws) {
      return switch (this) {
        case IDENTITY -> Matrix.identity(m);
        case NEGATIVE -> Matrix.identity(m).times(-1);
        case DIAGONAL -> diagonal(draws.uniform(m, 1, 0.5, 2));
        case SQUARE -> draws.gaussian(m, m);
        case WIDE -> draws.gaussian(m, m + 3);
        case TALL -> draws.gaussian(m, (m + 1) / 2);
      };
    }

    private static Matrix diagonal(Matrix d) {
      Matrix result = Matrix.zeros(d.rows(), d.rows());
      for (int i = 0; i < d.rows(); i++) {
        result.set(i, i, i % 3 == 0 ? -d.get(i, 0) : d.get(i, 0));
      }
      return result;
    }
  }

  /** X = AZ + BE for sparse Z and E, as in the paper's simulation. */
  public static Instance draw(Kind kind, B b, int m, int d, int n, double alpha, long seed) {
    Draws draws = new Draws(seed);
    Matrix a = draws.dictionary(m, d);
    Matrix matrixB = b.of(m, draws);
    Matrix z = draws.sparse(d, n, 0.3);
    Matrix e = draws.sparse(matrixB.columns(), n, 0.3);
    Matrix x = a.times(z);
    Matrix be = matrixB.times(e);
    for (int k = 0; k < x.values().length; k++) {
      x.values()[k] += be.values()[k];
    }
    return new Instance(kind, alpha, a, matrixB, x);
  }

  /** The same problem for another X. */
  public Instance with(Matrix other) {
    return new Instance(kind, alpha, a, b, other);
  }

  public Instance scaled(double factor) {
    return with(x.times(factor));
  }

  public Problem problem() {
    LinearOperator operatorA = Operators.of(a);
    LinearOperator operatorB = Operators.of(b);
    return kind == Kind.L1_L1
        ? L1L1.of(alpha, operatorA, operatorB)
        : Lasso.of(alpha, operatorA, operatorB);
  }

  /** f(z) + g(e). */
  public double objective(double[] z, double[] e) {
    double sum = 0;
    for (double value : z) {
      sum += alpha * Math.abs(value);
    }
    for (double value : e) {
      sum += kind == Kind.L1_L1 ? Math.abs(value) : value * value / 2;
    }
    return sum;
  }

  /** prox_f(r; θ). */
  public double proxF(double r, double theta) {
    return shrink(r, alpha / theta);
  }

  /** prox_g(r; θ). */
  public double proxG(double r, double theta) {
    return kind == Kind.L1_L1 ? shrink(r, 1 / theta) : r * theta / (theta + 1);
  }

  private static double shrink(double r, double threshold) {
    return Math.signum(r) * Math.max(Math.abs(r) - threshold, 0);
  }
}
