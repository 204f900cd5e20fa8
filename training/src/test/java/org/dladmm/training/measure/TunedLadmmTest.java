package org.dladmm.training.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problems.L1L1;
import org.dladmm.problems.L1Norm;
import org.dladmm.training.Samples;
import org.dladmm.training.oracle.L1Column;
import org.dladmm.training.oracle.Small;
import org.junit.jupiter.api.Test;

/** The choice, against every setting of the grid tried in plain loops. */
class TunedLadmmTest extends OnAnEngine {
  private static final int ITERATIONS = 4;
  private static final Samples SAMPLES = Small.samples(10);
  private static final double[] ALPHA = {0.25, 0.5, 1, 2};
  private static final double[] BETA = {0.5, 1, 2, 4, 8};
  private static final double[] STEP = {0.6, 0.8, 1 / (0.998 * 0.998)};
  private static final Matrix A = Small.simulation().a();
  private static final double NORM = L1Column.norm(A);

  /** What one setting comes to on all samples. */
  private interface Figure {
    double of(double alpha, double beta, double l1);
  }

  @Test
  void withTheTruthTheErrorDecides() {
    TunedLadmm.Tuned tuned = tune(Small.problem(), SAMPLES);
    assertEquals(best(ALPHA, TunedLadmmTest::error), tuned.settings());
    assertEquals(ITERATIONS, tuned.network().layers());
    double figure =
        new Evaluator(float64()).measure(tuned.network(), SAMPLES).last(LayerFigures.NMSE);
    for (double beta : BETA) {
      assertTrue(figure <= 10 * Math.log10(error(0.5, beta, beta * NORM * NORM)) + 1e-9);
    }
  }

  @Test
  void withoutItTheObjectiveDecidesForTheProblemsOwnAlpha() {
    Problem problem = L1L1.of(0.3, new DenseOperator(A));
    TunedLadmm.Tuned tuned = tune(problem, Samples.of(SAMPLES.x()));
    assertEquals(best(new double[] {0.3}, TunedLadmmTest::objective), tuned.settings());
    assertEquals(problem, tuned.network().problem());
  }

  @Test
  void halfOfTheTruthIsNone() {
    Problem problem = L1L1.of(0.3, new DenseOperator(A));
    Samples half = new Samples(SAMPLES.x(), SAMPLES.z(), Optional.empty(), Optional.empty());
    assertEquals(
        best(new double[] {0.3}, TunedLadmmTest::objective), tune(problem, half).settings());
  }

  @Test
  void aProblemWithoutAlphaIsTakenAsItIs() {
    L1Norm norm = new L1Norm(1);
    Problem mine =
        new Problem(
            "mine",
            Map.of(),
            norm,
            norm,
            new DenseOperator(A),
            DiagonalOperator.identity(A.rows()));
    String expected = best(new double[] {1}, TunedLadmmTest::error);
    assertEquals(expected.replace("α = 1.0, ", ""), tune(mine, SAMPLES).settings());
  }

  private static TunedLadmm.Tuned tune(Problem problem, Samples samples) {
    return new TunedLadmm(float64(), ProblemCatalogue.load()).tune(problem, ITERATIONS, samples);
  }

  private static String best(double[] alphas, Figure figure) {
    String settings = "";
    double least = Double.POSITIVE_INFINITY;
    for (double alpha : alphas) {
      for (double beta : BETA) {
        for (double step : STEP) {
          double value = figure.of(alpha, beta, step * beta * NORM * NORM);
          if (value < least) {
            least = value;
            String rounded = step > 1 ? "1.004" : String.valueOf(step);
            settings = "α = " + alpha + ", β = " + beta + ", L1 = " + rounded + "·β‖A‖²";
          }
        }
      }
    }
    return settings;
  }

  private static double error(double alpha, double beta, double l1) {
    double z = 0;
    double e = 0;
    double zNorm = 0;
    double eNorm = 0;
    for (int j = 0; j < 10; j++) {
      L1Column column = L1Column.of(A, alpha, SAMPLES.x(), j);
      L1Column.Point point = column.ladmm(ITERATIONS, beta, l1).get(ITERATIONS - 1);
      double[] zTrue = L1Column.column(SAMPLES.z().orElseThrow(), j);
      double[] eTrue = L1Column.column(SAMPLES.e().orElseThrow(), j);
      z += L1Column.squaredDistance(point.z(), zTrue);
      e += L1Column.squaredDistance(point.e(), eTrue);
      zNorm += L1Column.squaredDistance(zTrue, new double[8]);
      eNorm += L1Column.squaredDistance(eTrue, new double[12]);
    }
    return z / zNorm + e / eNorm;
  }

  private static double objective(double alpha, double beta, double l1) {
    double sum = 0;
    for (int j = 0; j < 10; j++) {
      L1Column column = L1Column.of(A, alpha, SAMPLES.x(), j);
      sum += column.objective(column.ladmm(ITERATIONS, beta, l1).get(ITERATIONS - 1).z());
    }
    return sum;
  }
}
