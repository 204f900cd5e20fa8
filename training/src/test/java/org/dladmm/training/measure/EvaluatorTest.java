package org.dladmm.training.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.training.Samples;
import org.dladmm.training.oracle.L1Column;
import org.dladmm.training.oracle.Small;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of an untrained network, against those of LADMM in plain loops. */
class EvaluatorTest extends OnAnEngine {
  private static final int LAYERS = 3;

  /** More than are measured together, and not a multiple. */
  private static final int COLUMNS = 600;

  private static final Samples SAMPLES =
      Small.samples(COLUMNS).withSignal(new Draws(8).uniform(12, COLUMNS, 0, 1));

  private LayerFigures figures;
  private final List<L1Column> columns = new ArrayList<>();
  private final List<List<L1Column.Point>> points = new ArrayList<>();

  @BeforeEach
  void measure() {
    Problem problem = Small.problem();
    Geometry geometry = Geometry.of(problem, float64());
    Network network =
        Network.untrained(
            problem, Architecture.full(LAYERS), Start.ladmm(problem, geometry, Small.BETA, 1.1));
    figures = new Evaluator(float64()).measure(network, SAMPLES);
    Matrix a = Small.simulation().a();
    double l1 = 1.1 * Small.BETA * Math.pow(L1Column.norm(a), 2);
    for (int j = 0; j < COLUMNS; j++) {
      columns.add(L1Column.of(a, Small.ALPHA, SAMPLES.x(), j));
      points.add(columns.get(j).ladmm(LAYERS, Small.BETA, l1));
    }
  }

  @Test
  void allThatTheSamplesAllow() {
    assertEquals(
        Set.of("nmse", "psnr", "objective", "bound", "relativeGap"), figures.byName().keySet());
    Network network = Small.ladmm(Small.problem(), Architecture.full(1), float64());
    LayerFigures few =
        new Evaluator(float64()).measure(network, Samples.of(SAMPLES.x().columns(0, 2)));
    assertEquals(Set.of("objective", "bound", "relativeGap"), few.byName().keySet());
  }

  @Test
  void objectivesAndBounds() {
    for (int k = 0; k < LAYERS; k++) {
      double objective = 0;
      double bound = 0;
      for (int j = 0; j < COLUMNS; j++) {
        objective += columns.get(j).objective(points.get(j).get(k).z());
        bound += columns.get(j).bound(points.get(j).get(k).lambda());
      }
      assertEquals(objective / COLUMNS, figures.of("objective")[k], 1e-10);
      assertEquals(bound / COLUMNS, figures.of("bound")[k], 1e-10);
      assertEquals((objective - bound) / objective, figures.of("relativeGap")[k], 1e-10);
      assertTrue(bound <= objective);
    }
  }

  @Test
  void normalisedMeanSquareErrors() {
    Matrix z = SAMPLES.z().orElseThrow();
    Matrix e = SAMPLES.e().orElseThrow();
    for (int k = 0; k < LAYERS; k++) {
      double zError = 0;
      double eError = 0;
      for (int j = 0; j < COLUMNS; j++) {
        L1Column.Point point = points.get(j).get(k);
        zError += L1Column.squaredDistance(point.z(), L1Column.column(z, j));
        eError += L1Column.squaredDistance(point.e(), L1Column.column(e, j));
      }
      double expected = 10 * Math.log10(zError / square(z) + eError / square(e));
      assertEquals(expected, figures.of("nmse")[k], 1e-10);
    }
  }

  @Test
  void peakSignalToNoiseRatios() {
    for (int k = 0; k < LAYERS; k++) {
      double error = 0;
      for (int j = 0; j < COLUMNS; j++) {
        double[] az = columns.get(j).apply(points.get(j).get(k).z());
        double[] clean = L1Column.column(SAMPLES.signal().orElseThrow(), j);
        for (int i = 0; i < az.length; i++) {
          long shown = Math.round(255 * Math.max(0, Math.min(1, az[i])));
          error += Math.pow(shown - Math.round(255 * clean[i]), 2);
        }
      }
      double expected = 10 * Math.log10(255.0 * 255 * 12 * COLUMNS / error);
      assertEquals(expected, figures.of("psnr")[k], 1e-6);
    }
  }

  @Test
  void float32GivesTheSameFigures() {
    Network network = Small.ladmm(Small.problem(), Architecture.full(LAYERS), float64());
    LayerFigures exact = new Evaluator(float64()).measure(network, SAMPLES);
    LayerFigures rounded = new Evaluator(float32()).measure(network, SAMPLES);
    assertArrayEquals(exact.of("nmse"), rounded.of("nmse"), 1e-4);
    assertArrayEquals(exact.of("relativeGap"), rounded.of("relativeGap"), 1e-4);
  }

  @Test
  void figuresAreFoundByName() {
    assertTrue(figures.has(LayerFigures.PSNR));
    assertEquals(figures.of("nmse")[2], figures.last("nmse"));
    assertEquals(
        "there is no figure 'ssim'; there are: nmse, psnr, objective, bound, relativeGap",
        assertThrows(IllegalArgumentException.class, () -> figures.of("ssim")).getMessage());
  }

  private static double square(Matrix matrix) {
    return Arrays.stream(matrix.values()).map(v -> v * v).sum();
  }
}
