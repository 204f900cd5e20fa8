package org.dladmm.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certified answers against optima that other algorithms find. */
class CertificateTest extends OnAnEngine {
  private static final double TOLERANCE = 1e-6;

  /** A problem with its three columns. */
  record Case(B b, int m, int d, double alpha, long seed) {
    Instance of(Kind kind) {
      return Instance.draw(kind, b, m, d, 3, alpha, seed);
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (B b : B.values()) {
      cases.add(new Case(b, 8, 14, 0.5, 100 + b.ordinal()));
      cases.add(new Case(b, 12, 8, 0.8, 200 + b.ordinal()));
      cases.add(new Case(b, 10, 10, 0.3, 300 + b.ordinal()));
    }
    return cases;
  }

  /** 54 columns in all. */
  @ParameterizedTest
  @MethodSource("cases")
  void theOptimumOfALinearProgramLiesBetweenBoundAndObjective(Case c) {
    Instance p = c.of(Kind.L1_L1);
    Solution solution = solve(p);
    for (int j = 0; j < 3; j++) {
      assertBetween(LinearProgram.optimum(p, j), solution.columns().get(j));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOptimumOfALassoLiesBetweenBoundAndObjective(Case c) {
    Instance p = c.of(Kind.LASSO);
    Solution solution = solve(p);
    if (c.b() != B.TALL) {
      for (int j = 0; j < 3; j++) {
        assertBetween(CoordinateDescent.optimum(p, j), solution.columns().get(j));
      }
    }
  }

  private static Solution solve(Instance p) {
    Solution solution = Solver.of(p.problem(), SolverOptions.defaults()).solve(float64(), p.x());
    assertTrue(solution.solved(), solution::toString);
    PlainCertificate.check(p, solution);
    return solution;
  }

  private static void assertBetween(double optimum, ColumnResult result) {
    double rounding = 1e-9 * optimum;
    assertTrue(result.lowerBound() <= optimum + rounding, () -> optimum + ", but " + result);
    assertTrue(optimum <= result.objective() + rounding, () -> optimum + ", but " + result);
    assertEquals(optimum, result.objective(), TOLERANCE * optimum + rounding);
    assertEquals(Status.CERTIFIED, result.status());
  }
}
