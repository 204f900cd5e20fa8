package org.dladmm.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any point, however far from a solution, is turned into bounds that hold. */
class AnyPointTest extends OnAnEngine {
  private static final int N = 8;

  @ParameterizedTest
  @EnumSource
  void theOptimumLiesBetweenItsBounds(B b) {
    for (Kind kind : Kind.values()) {
      Instance p = Instance.draw(kind, b, 8, 11, N, 0.6, 60 + b.ordinal());
      List<Matrix> bounds = bounds(p, new Draws(4).gaussian(8, N));
      for (int j = 0; j < N; j++) {
        double optimum =
            kind == Kind.L1_L1
                ? LinearProgram.optimum(p, j)
                : b == B.TALL ? bounds.get(0).get(j, 0) : CoordinateDescent.optimum(p, j);
        double rounding = 1e-9 * optimum;
        assertTrue(bounds.get(0).get(j, 0) >= optimum - rounding);
        assertTrue(bounds.get(1).get(j, 0) <= optimum + rounding);
        assertTrue(bounds.get(1).get(j, 0) >= 0);
      }
    }
  }

  /** No multiple of λ proves more: the dual function along the ray, on a grid. */
  @ParameterizedTest
  @EnumSource
  void theBoundIsTheBestOnTheRay(Kind kind) {
    Instance p = Instance.draw(kind, B.SQUARE, 8, 11, N, 0.6, 70);
    Matrix lambda = new Draws(5).gaussian(8, N);
    Matrix bound = bounds(p, lambda).get(1);
    for (int j = 0; j < N; j++) {
      double best = 0;
      for (int k = 0; k <= 20_000; k++) {
        best = Math.max(best, dual(p, j, lambda, k / 10_000.0));
      }
      assertEquals(best, bound.get(j, 0), 1e-3 * best);
      assertTrue(bound.get(j, 0) >= best * (1 - 1e-12));
    }
  }

  private static double dual(Instance p, int column, Matrix lambda, double s) {
    Matrix l = lambda.columns(column, column + 1).times(s);
    Matrix u = p.a().transpose().times(l);
    Matrix v = p.b().transpose().times(l);
    boolean lasso = p.kind() == Kind.LASSO;
    if (largest(u) > p.alpha() || (!lasso && largest(v) > 1)) {
      return Double.NEGATIVE_INFINITY;
    }
    double product = l.transpose().times(p.x().columns(column, column + 1)).get(0, 0);
    return -product - (lasso ? v.squaredNorm(0) / 2 : 0);
  }

  private static double largest(Matrix m) {
    double largest = 0;
    for (double value : m.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The objectives of the feasible points near random ones, and the bounds that λ proves. */
  private static List<Matrix> bounds(Instance p, Matrix lambda) {
    Problem problem = p.problem();
    Draws draws = new Draws(6);
    Tape tape = new Tape();
    Leaf z = tape.constant(draws.gaussian(p.a().columns(), N));
    Leaf e = tape.constant(draws.gaussian(p.b().columns(), N));
    Leaf l = tape.constant(lambda);
    Leaf x = tape.constant(p.x());
    Expression residual = problem.a().apply(tape, z).plus(problem.b().apply(tape, e)).minus(x);
    Geometry geometry = Geometry.of(problem, float64());
    Expression objective =
        tape.store(problem.primalPoint(tape, geometry, z, e, residual).objective());
    Expression bound = tape.store(problem.dualPoint(tape, l, x).bound());
    try (Workspace workspace = new Workspace(float64())) {
      Replay replay = tape.finish(objective, bound).on(workspace);
      replay.run();
      return List.of(replay.get(objective), replay.get(bound));
    }
  }
}
