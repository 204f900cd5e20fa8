package org.dladmm.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Problems with known answers, of odd shapes, and without full rank. */
class EdgeCasesTest extends OnAnEngine {
  private static final SolverOptions EXACT = SolverOptions.defaults().withTolerance(1e-10);
  private final Draws draws = new Draws(1);

  /** min α‖Z‖₁ + ½‖X − Z‖². */
  @Test
  void aLassoWithAIdentityIsSoftShrinkage() {
    Matrix x = draws.gaussian(9, 4).times(2);
    Solution solution = solve(instance(Kind.LASSO, 0.7, Matrix.identity(9), x));
    for (int k = 0; k < x.values().length; k++) {
      double v = x.values()[k];
      double expected = Math.signum(v) * Math.max(Math.abs(v) - 0.7, 0);
      assertEquals(expected, solution.z().values()[k], 1e-4);
      assertEquals(v - expected, solution.e().values()[k], 1e-4);
    }
  }

  /** Whichever of Z and E is cheaper takes all of X. */
  @Test
  void anL1L1ProblemWithAIdentityTakesTheCheaperPart() {
    Matrix x = draws.gaussian(9, 4);
    Solution cheapZ = solve(instance(Kind.L1_L1, 0.5, Matrix.identity(9), x));
    Solution cheapE = solve(instance(Kind.L1_L1, 2, Matrix.identity(9), x));
    for (int k = 0; k < x.values().length; k++) {
      assertEquals(x.values()[k], cheapZ.z().values()[k], 1e-8);
      assertEquals(x.values()[k], cheapE.e().values()[k], 1e-8);
    }
  }

  /** The orthonormal case: Z = soft(Aᵀx, α). */
  @Test
  void aLassoWithOrthonormalColumnsIsShrunkProjection() {
    double angle = 0.3;
    Matrix a =
        Matrix.ofRows(
            new double[] {Math.cos(angle), -Math.sin(angle)},
            new double[] {Math.sin(angle), Math.cos(angle)},
            new double[] {0, 0});
    Matrix x = Matrix.column(2, -1, 3);
    Solution solution = solve(instance(Kind.LASSO, 0.4, a, x));
    Matrix projected = a.transpose().times(x);
    for (int j = 0; j < 2; j++) {
      double v = projected.get(j, 0);
      double expected = Math.signum(v) * Math.max(Math.abs(v) - 0.4, 0);
      assertEquals(expected, solution.z().get(j, 0), 1e-4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSmallestShapesAreSolved(Kind kind) {
    for (int[] size : new int[][] {{1, 1}, {1, 5}, {5, 1}, {2, 17}, {17, 2}}) {
      for (B b : B.values()) {
        solve(Instance.draw(kind, b, size[0], size[1], 3, 0.3, 5 + b.ordinal()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void equalAndZeroColumnsOfAAreNoTrouble(Kind kind) {
    Matrix a = draws.dictionary(8, 6);
    Matrix repeated = a.beside(a).beside(Matrix.zeros(8, 2));
    Matrix x = draws.gaussian(8, 3);
    Solution once = solve(instance(kind, 0.4, a, x));
    Solution twice = solve(instance(kind, 0.4, repeated, x));
    for (int j = 0; j < 3; j++) {
      double optimum = once.columns().get(j).objective();
      assertEquals(optimum, twice.columns().get(j).objective(), 1e-9 * optimum);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAOf0LeavesAllToE(Kind kind) {
    Matrix x = draws.gaussian(6, 3);
    Solution solution = solve(instance(kind, 1, Matrix.zeros(6, 4), x));
    assertEquals(Matrix.zeros(4, 3), solution.z());
    assertEquals(x, solution.e());
  }

  @ParameterizedTest
  @EnumSource
  void columnsOfVeryDifferentSizesAreSolvedTogether(Kind kind) {
    Instance p = Instance.draw(kind, B.IDENTITY, 20, 30, 7, 0.05, 9);
    for (int j = 0; j < 7; j++) {
      for (int i = 0; i < 20; i++) {
        p.x().set(i, j, Math.pow(10, j - 3) * p.x().get(i, j));
      }
    }
    Solution solution = Solver.of(p.problem(), SolverOptions.defaults()).solve(float64(), p.x());
    assertTrue(solution.solved(), solution::summary);
    PlainCertificate.check(p, solution);
  }

  @Test
  void aSummaryIsOneSentence() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 10, 8, 3, 0.5, 3);
    assertTrue(
        Solver.of(p.problem(), EXACT)
            .solve(float64(), p.x())
            .summary()
            .startsWith("3 columns: 3 CERTIFIED; largest relative gap "));
    SolverOptions none = EXACT.withMaxIterations(0);
    Solution one = Solver.of(p.problem(), none).solve(float64(), p.x().columns(0, 1));
    assertEquals("1 column: 1 ITERATION_LIMIT; largest relative gap 1.0e+00", one.summary());
  }

  private static Instance instance(Kind kind, double alpha, Matrix a, Matrix x) {
    return new Instance(kind, alpha, a, Matrix.identity(a.rows()), x);
  }

  private static Solution solve(Instance p) {
    Solution solution = Solver.of(p.problem(), EXACT).solve(float64(), p.x());
    assertTrue(solution.solved(), () -> p.a().shape() + ", " + solution);
    PlainCertificate.check(p, solution);
    return solution;
  }
}
