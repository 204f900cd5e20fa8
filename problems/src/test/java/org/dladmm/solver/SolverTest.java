package org.dladmm.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SolverTest extends OnAnEngine {
  private static final SolverOptions DEFAULTS = SolverOptions.defaults();

  @ParameterizedTest
  @EnumSource
  void certifiesAMillionthWithinTheDefaultLimits(B b) {
    for (Kind kind : Kind.values()) {
      for (int[] size : new int[][] {{30, 60}, {60, 30}}) {
        Instance p = Instance.draw(kind, b, size[0], size[1], 6, 0.5, 70 + b.ordinal());
        Solution solution = Solver.of(p.problem(), DEFAULTS).solve(float64(), p.x());
        solution.columns().forEach(c -> assertEquals(Status.CERTIFIED, c.status(), c::toString));
        PlainCertificate.check(p, solution);
      }
    }
  }

  @Test
  void inSinglePrecisionAThousandthIsCertified() {
    for (Kind kind : Kind.values()) {
      Instance p = Instance.draw(kind, B.IDENTITY, 30, 60, 6, 0.5, 71);
      SolverOptions options = DEFAULTS.withTolerance(1e-3);
      Solution single = Solver.of(p.problem(), options).solve(float32(), p.x());
      Solution exact = Solver.of(p.problem(), DEFAULTS).solve(float64(), p.x());
      for (int j = 0; j < 6; j++) {
        double optimum = exact.columns().get(j).objective();
        ColumnResult result = single.columns().get(j);
        assertEquals(Status.CERTIFIED, result.status());
        assertTrue(result.lowerBound() <= optimum * (1 + 1e-5));
        assertTrue(result.objective() >= optimum * (1 - 1e-5));
        assertEquals(optimum, result.objective(), 1.1e-3 * optimum);
      }
    }
  }

  @Test
  void ladmmAsPublishedReachesALooseTolerance() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 60, 30, 6, 0.5, 72);
    SolverOptions options = DEFAULTS.withMethod(Method.LADMM).withTolerance(1e-3).withPenalty(2);
    Solution solution = Solver.of(p.problem(), options).solve(float64(), p.x());
    assertTrue(solution.solved(), solution::summary);
    PlainCertificate.check(p, solution);
  }

  @Test
  void aColumnOf0IsSolvedAtOnce() {
    for (B b : B.values()) {
      Instance p = Instance.draw(Kind.L1_L1, b, 20, 15, 3, 0.5, 73);
      Matrix x = p.x().copy();
      for (int i = 0; i < 20; i++) {
        x.set(i, 1, 0);
      }
      ColumnResult zero = Solver.of(p.problem(), DEFAULTS).solve(float64(), x).columns().get(1);
      assertEquals(new ColumnResult(Status.CERTIFIED, 0, 0, 0, 0, 0, 0, 0), zero);
    }
  }

  @Test
  void whereZ0IsTheAnswerItIsFoundAtOnce() {
    // α exceeds what any column of A can save in ‖E‖₁
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 20, 15, 3, 100, 74);
    Solution solution = Solver.of(p.problem(), DEFAULTS).solve(float64(), p.x());
    assertEquals(Matrix.zeros(15, 3), solution.z());
    assertEquals(p.x(), solution.e());
    solution.columns().forEach(c -> assertTrue(c.iterations() <= 80, c::toString));
  }

  @Test
  void xThatNothingReachesIsInfeasible() {
    for (Kind kind : Kind.values()) {
      Instance reachable = Instance.draw(kind, B.TALL, 20, 5, 4, 0.5, 75);
      Matrix x = reachable.x().copy();
      Matrix outside = Instance.draw(kind, B.IDENTITY, 20, 5, 4, 0.5, 76).x();
      for (int i = 0; i < 20; i++) {
        x.set(i, 2, outside.get(i, 2));
      }
      Solution solution = Solver.of(reachable.problem(), DEFAULTS).solve(float64(), x);
      for (int j = 0; j < 4; j++) {
        ColumnResult result = solution.columns().get(j);
        assertEquals(j == 2 ? Status.INFEASIBLE : Status.CERTIFIED, result.status());
        assertEquals(j == 2, Double.isNaN(result.objective()));
        assertEquals(j == 2, Double.isNaN(result.lowerBound()));
      }
      assertTrue(!solution.solved());
    }
  }

  /**
   * 3 + 5 of 10 dimensions are reached; data that were kept in single precision lie beside them.
   */
  @Test
  void roundingOfTheDataDoesNotMakeXInfeasibleButMoreDoes() {
    Instance p = Instance.draw(Kind.L1_L1, B.TALL, 10, 3, 4, 0.5, 75);
    Matrix x = p.x().copy();
    for (int k = 0; k < x.values().length; k++) {
      boolean moved = k / 10 == 1;
      x.values()[k] = (float) x.values()[k] + (moved && k % 10 == 0 ? 1e-4 : 0);
    }
    Solution solution = Solver.of(p.problem(), DEFAULTS).solve(float64(), x);
    for (int j = 0; j < 4; j++) {
      Status expected = j == 1 ? Status.INFEASIBLE : Status.CERTIFIED;
      assertEquals(expected, solution.columns().get(j).status());
    }
  }

  @Test
  void whenTheIterationsRunOutTheBestIsGiven() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 30, 60, 4, 0.5, 77);
    double best = Double.POSITIVE_INFINITY;
    for (int limit : new int[] {0, 1, 50, 200}) {
      SolverOptions options = DEFAULTS.withMaxIterations(limit).withTolerance(1e-12);
      Solution solution = Solver.of(p.problem(), options).solve(float64(), p.x());
      PlainCertificate.check(p, solution);
      ColumnResult result = solution.columns().get(0);
      assertEquals(Status.ITERATION_LIMIT, result.status());
      assertEquals(limit, result.iterations());
      assertTrue(result.objective() <= best);
      best = result.objective();
    }
  }

  @Test
  void progressCountsFinishedColumns() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 30, 20, 9, 0.5, 78);
    List<Integer> seen = new ArrayList<>();
    SolverOptions options = new SolverOptions(Method.HALPERN, 1e-6, 20_000, 0, 4);
    Solver.of(p.problem(), options).withProgress(seen::add).solve(float64(), p.x());
    assertEquals(seen.stream().sorted().toList(), seen);
    assertEquals(9, seen.get(seen.size() - 1));
  }

  /** It is told after every certificate, also where nothing is finished: so it can stop a solve. */
  @Test
  void whatProgressThrowsEndsTheSolve() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 30, 20, 1, 0.5, 78);
    List<Integer> seen = new ArrayList<>();
    SolverOptions endless = DEFAULTS.withTolerance(1e-300).withMaxIterations(Integer.MAX_VALUE);
    Solver solver =
        Solver.of(p.problem(), endless)
            .withProgress(
                done -> {
                  seen.add(done);
                  if (seen.size() == 3) {
                    throw new CancellationException();
                  }
                });
    assertThrows(CancellationException.class, () -> solver.solve(float64(), p.x()));
    assertEquals(List.of(0, 0, 0), seen);
  }

  @Test
  void noColumnsAreNoTrouble() {
    Instance p = Instance.draw(Kind.L1_L1, B.WIDE, 10, 5, 1, 0.5, 79);
    Solution solution = Solver.of(p.problem(), DEFAULTS).solve(float64(), Matrix.zeros(10, 0));
    assertEquals("5×0", solution.z().shape());
    assertTrue(solution.solved());
  }

  @Test
  void xThatIsNotFiniteIsRefusedWithItsPlace() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 10, 5, 4, 0.5, 80);
    p.x().set(7, 2, Double.NaN);
    refused(
        "X has the entry NaN in row 7, column 2 (counted from 0); every entry must be finite",
        () -> Solver.of(p.problem(), DEFAULTS).solve(float64(), p.x()));
    p.x().set(7, 2, Double.NEGATIVE_INFINITY);
    refused(
        "X has the entry -Infinity in row 7, column 2 (counted from 0); every entry must be finite",
        () -> Solver.of(p.problem(), DEFAULTS).solve(float64(), p.x()));
  }

  @Test
  void xWithOtherRowsIsRefused() {
    Instance p = Instance.draw(Kind.L1_L1, B.IDENTITY, 10, 5, 4, 0.5, 81);
    refused(
        "X has 4 rows, but A (10×5) needs 10; columns are samples",
        () -> Solver.of(p.problem(), DEFAULTS).solve(float64(), p.x().transpose()));
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    refused("the tolerance must be above 0 and finite, not 0.0", () -> DEFAULTS.withTolerance(0));
    refused(
        "the tolerance must be above 0 and finite, not NaN",
        () -> DEFAULTS.withTolerance(Double.NaN));
    refused("the iterations must be 0 or more, not -1", () -> DEFAULTS.withMaxIterations(-1));
    refused("the penalty must be 0 (automatic) or above, not -1.0", () -> DEFAULTS.withPenalty(-1));
    refused(
        "a batch needs at least 1 column, not 0",
        () -> new SolverOptions(Method.LADMM, 1, 1, 1, 0));
    refused("there is no method 'admm'; there are: halpern, ladmm", () -> Method.of("admm"));
  }

  private static void refused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
