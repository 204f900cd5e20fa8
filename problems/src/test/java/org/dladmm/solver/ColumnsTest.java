package org.dladmm.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns are solved together, but each as if it were alone. */
class ColumnsTest extends OnAnEngine {
  private static final SolverOptions DEFAULTS = SolverOptions.defaults();

  @ParameterizedTest
  @EnumSource
  void anyBatchGivesTheSameAnswers(B b) {
    Instance p = Instance.draw(Kind.L1_L1, b, 20, 30, 11, 0.5, 10 + b.ordinal());
    Solution together = solve(float64(), p, p.x(), 2048);
    for (int batch : new int[] {1, 4, 11}) {
      assertSame(together, solve(float64(), p, p.x(), batch), IntStream.range(0, 11).toArray());
    }
  }

  /** With batches of 4, of which the last is not full: the bits are those of all in memory. */
  @ParameterizedTest
  @EnumSource
  void columnsThatAreReadInBatchesGetTheSameAnswersInTheirOrder(Kind kind) {
    Instance p = Instance.draw(kind, B.SQUARE, 20, 30, 11, 0.5, 24);
    List<String> asked = new ArrayList<>();
    JoinedAnswers joined = new JoinedAnswers(p.problem(), 11);
    Solver.of(p.problem(), options(4))
        .solve(
            float64(),
            11,
            (from, to) -> {
              asked.add("read " + from + "-" + to);
              return p.x().columns(from, to);
            },
            (from, part) -> {
              asked.add("take " + from);
              joined.take(from, part);
            });
    assertEquals(List.of("read 0-4", "take 0", "read 4-8", "take 4", "read 8-11", "take 8"), asked);
    assertEquals(solve(float64(), p, p.x(), 4), joined.solution());
  }

  @ParameterizedTest
  @EnumSource
  void aColumnGivesTheSameAnswerAloneAlthoughOthersLeaveTheBatch(Kind kind) {
    Instance p = Instance.draw(kind, B.IDENTITY, 30, 40, 12, 0.5, 20);
    Solution together = solve(float64(), p, p.x(), 2048);
    long different = together.columns().stream().map(ColumnResult::iterations).distinct().count();
    assertTrue(different > 1, "they should finish at different times");
    for (int j = 0; j < 12; j++) {
      assertSame(together, j, solve(float64(), p, p.x().columns(j, j + 1), 1), 0);
    }
  }

  @Test
  void equalColumnsGetEqualAnswers() {
    Instance p = Instance.draw(Kind.L1_L1, B.SQUARE, 20, 30, 4, 0.5, 21);
    Matrix x = p.x().columns(new int[] {0, 1, 0, 2, 3, 0, 1});
    Solution solution = solve(float64(), p, x, 2048);
    assertSame(solution, 0, solution, 2);
    assertSame(solution, 0, solution, 5);
    assertSame(solution, 1, solution, 6);
  }

  @ParameterizedTest
  @EnumSource
  void aHugeColumnDoesNotSpoilItsNeighbours(Kind kind) {
    for (Engine engine : new Engine[] {float64(), float32()}) {
      for (double huge : new double[] {1e12, 1e30, 1e38}) {
        Instance p = Instance.draw(kind, B.IDENTITY, 20, 30, 5, 0.5, 22);
        Matrix x = p.x().copy();
        for (int i = 0; i < 20; i++) {
          x.set(i, 2, huge * x.get(i, 2));
        }
        int[] others = {0, 1, 3, 4};
        Solution without = solve(engine, p, p.x().columns(others), 2048);
        assertSame(without, solve(engine, p, x, 2048), others);
      }
    }
  }

  /** With far too long steps the iterates run away; the columns of 0 stay where they are. */
  @Test
  void aColumnThatDivergesDoesNotSpoilItsNeighbours() {
    Instance p = Instance.draw(Kind.LASSO, B.IDENTITY, 20, 30, 5, 0.5, 23);
    Matrix x = p.x().copy();
    for (int i = 0; i < 20; i++) {
      x.set(i, 1, 1e300 * x.get(i, 1));
    }
    Solution solution = solve(float64(), p, x, 2048);
    assertEquals(Status.DIVERGED, solution.columns().get(1).status());
    int[] others = {0, 2, 3, 4};
    assertSame(solve(float64(), p, x.columns(others), 2048), solution, others);
  }

  private static Solution solve(Engine engine, Instance p, Matrix x, int batch) {
    SolverOptions options = options(batch).withTolerance(tolerance(engine));
    return Solver.of(p.problem(), options).solve(engine, x);
  }

  private static SolverOptions options(int batch) {
    return DEFAULTS.withMaxIterations(2000).withBatch(batch);
  }

  /**
   * In float32 the default of 1e-6 is a few roundings of the objective: whether a column gets there
   * is luck, another for each way in which a processor adds.
   */
  private static double tolerance(Engine engine) {
    return engine.precision() == Precision.FLOAT32 ? 1e-5 : DEFAULTS.tolerance();
  }

  private static void assertSame(Solution expected, Solution actual, int... places) {
    for (int i = 0; i < places.length; i++) {
      assertSame(expected, i, actual, places[i]);
    }
  }

  /**
   * Column i of the first is column j of the second: bit for bit, unless the engine's products
   * depend on their number of columns, as BLAS's do; then both have found the same optimum.
   */
  private static void assertSame(Solution expected, int i, Solution actual, int j) {
    if (float64().id().equals("nd4j")) {
      assertSameOptimum(expected.columns().get(i), actual.columns().get(j));
    } else {
      assertEquals(expected.columns().get(i), actual.columns().get(j), "column " + j);
      assertEquals(expected.z().columns(i, i + 1), actual.z().columns(j, j + 1));
      assertEquals(expected.e().columns(i, i + 1), actual.e().columns(j, j + 1));
      assertEquals(expected.lambda().columns(i, i + 1), actual.lambda().columns(j, j + 1));
    }
  }

  private static void assertSameOptimum(ColumnResult one, ColumnResult other) {
    assertEquals(one.status(), other.status());
    double rounding = 1e-5 * Math.abs(one.objective());
    assertFalse(one.lowerBound() > other.objective() + rounding, one + " and " + other);
    assertFalse(other.lowerBound() > one.objective() + rounding, one + " and " + other);
  }
}
