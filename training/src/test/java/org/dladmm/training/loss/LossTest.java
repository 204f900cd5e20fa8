package org.dladmm.training.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.operator.DenseOperator;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.training.Samples;
import org.dladmm.training.loss.Loss.Scale;
import org.dladmm.training.loss.RecordedLoss.Output;
import org.dladmm.training.oracle.L1Column;
import org.dladmm.training.oracle.Small;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses of networks with parameters of no special kind, against loops over their outputs. */
class LossTest extends OnAnEngine {
  private static final int SAMPLES = 5;

  /** A loss, and the same in plain loops. */
  enum Kind {
    SUPERVISED(new SupervisedLoss(), LossTest::supervised),
    OBJECTIVE(new ObjectiveLoss(), LossTest::objective),
    GAP(new DualityGapLoss(), LossTest::gap),
    SURROGATE(new SurrogateGapLoss(), LossTest::surrogate),
    RESTORATION(new RestorationLoss(), LossTest::restoration);

    private final LayerLoss loss;
    private final ToDoubleFunction<Output> naive;

    Kind(LayerLoss loss, ToDoubleFunction<Output> naive) {
      this.loss = loss;
      this.naive = naive;
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTheLastLayer(Kind kind) {
    RecordedLoss.Value value = value(new Loss(kind.loss, LayerWeights.LAST, Scale.LINEAR));
    double expected = kind.naive.applyAsDouble(value.outputs().get(2));
    assertEquals(expected, value.loss(), 1e-12 * Math.abs(expected));
  }

  @ParameterizedTest
  @EnumSource
  void ofAllLayers(Kind kind) {
    RecordedLoss.Value value = value(new Loss(kind.loss, LayerWeights.ALL, Scale.LINEAR));
    double expected = value.outputs().stream().mapToDouble(kind.naive).sum();
    assertEquals(expected, value.loss(), 1e-12 * Math.abs(expected));
  }

  @ParameterizedTest
  @EnumSource
  void asLogarithmsOfAllLayers(Kind kind) {
    RecordedLoss.Value value = value(new Loss(kind.loss, LayerWeights.ALL, Scale.LOGARITHMIC));
    double expected =
        value.outputs().stream().mapToDouble(o -> Math.log(kind.naive.applyAsDouble(o))).sum();
    assertEquals(expected, value.loss(), 1e-12 * Math.abs(expected));
  }

  @ParameterizedTest
  @EnumSource
  void asTheLogarithmOfTheLastLayer(Kind kind) {
    RecordedLoss.Value value = value(new Loss(kind.loss, LayerWeights.LAST, Scale.LOGARITHMIC));
    double expected = Math.log(kind.naive.applyAsDouble(value.outputs().get(2)));
    assertEquals(expected, value.loss(), 1e-12 * Math.abs(expected));
  }

  @ParameterizedTest
  @EnumSource
  void onlySomeNeedTheTruthOrAPartOfIt(Kind kind) {
    assertEquals(kind == Kind.SUPERVISED, kind.loss.needs().contains(Truth.Z));
    assertEquals(
        kind == Kind.SUPERVISED || kind == Kind.RESTORATION, kind.loss.needs().contains(Truth.E));
  }

  /** One column a: the best z is 0 or one of x_i/a_i, since the objective has its corners there. */
  @ParameterizedTest
  @EnumSource(names = {"OBJECTIVE", "GAP"})
  void neverPromisesLessThanTheDistanceFromTheOptimum(Kind kind) {
    Draws draws = new Draws(4);
    for (int trial = 0; trial < 20; trial++) {
      Matrix a = draws.dictionary(6, 1);
      Samples samples = Samples.of(draws.gaussian(6, SAMPLES).times(3));
      Problem problem = L1L1.of(Small.ALPHA, new DenseOperator(a));
      Network network = Small.moved(Small.ladmm(problem, Architecture.full(3), float64()), trial);
      Loss loss = new Loss(kind.loss, LayerWeights.LAST, Scale.LINEAR);
      Geometry geometry = Geometry.of(problem, float64());
      RecordedLoss.Value value = new RecordedLoss(loss, network, geometry, samples).on(float64());
      double objective = 0;
      double optimum = 0;
      for (int j = 0; j < SAMPLES; j++) {
        L1Column column = L1Column.of(a, Small.ALPHA, samples.x(), j);
        objective += column.objective(L1Column.column(value.outputs().get(2).z(), j)) / SAMPLES;
        optimum += optimum(column) / SAMPLES;
      }
      assertTrue(objective - optimum > -1e-12);
      assertTrue(value.loss() >= (kind == Kind.GAP ? objective - optimum : optimum) - 1e-12);
    }
  }

  private static double optimum(L1Column column) {
    double best = column.objective(new double[1]);
    for (int i = 0; i < column.x().length; i++) {
      best = Math.min(best, column.objective(new double[] {column.x()[i] / column.a().get(i, 0)}));
    }
    return best;
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkOfZerosHasAFiniteLoss(Kind kind) {
    Problem problem = Small.problem();
    Samples zeros = Samples.of(Matrix.zeros(12, 2), Matrix.zeros(8, 2), Matrix.zeros(12, 2));
    Network network = Small.ladmm(problem, Architecture.full(2), float64());
    Loss loss = new Loss(kind.loss, LayerWeights.ALL, Scale.LOGARITHMIC);
    Geometry geometry = Geometry.of(problem, float64());
    double value = new RecordedLoss(loss, network, geometry, zeros).on(float64()).loss();
    assertFalse(Double.isNaN(value) || Double.isInfinite(value), () -> "it is " + value);
  }

  private static RecordedLoss.Value value(Loss loss) {
    Problem problem = Small.problem();
    Network network = Small.moved(Small.ladmm(problem, Architecture.full(3), float64()), 3);
    Geometry geometry = Geometry.of(problem, float64());
    return new RecordedLoss(loss, network, geometry, Small.samples(SAMPLES)).on(float64());
  }

  private static List<L1Column> columns() {
    Matrix a = Small.simulation().a();
    Matrix x = Small.samples(SAMPLES).x();
    return java.util.stream.IntStream.range(0, SAMPLES)
        .mapToObj(j -> L1Column.of(a, Small.ALPHA, x, j))
        .toList();
  }

  private static double supervised(Output o) {
    Samples truth = Small.samples(SAMPLES);
    double sum = 0;
    for (int j = 0; j < SAMPLES; j++) {
      sum +=
          L1Column.squaredDistance(
              L1Column.column(o.z(), j), L1Column.column(truth.z().orElseThrow(), j));
      sum +=
          L1Column.squaredDistance(
              L1Column.column(o.e(), j), L1Column.column(truth.e().orElseThrow(), j));
    }
    return sum / SAMPLES;
  }

  private static double restoration(Output o) {
    Samples truth = Small.samples(SAMPLES);
    Matrix noise = truth.e().orElseThrow();
    Matrix az = Small.simulation().a().times(o.z());
    double sum = 0;
    for (int k = 0; k < noise.values().length; k++) {
      double byNoise = o.e().values()[k] - noise.values()[k];
      double byCode = az.values()[k] + noise.values()[k] - truth.x().values()[k];
      sum += byNoise * byNoise + byCode * byCode;
    }
    return sum / SAMPLES;
  }

  private static double objective(Output o) {
    double sum = 0;
    for (int j = 0; j < SAMPLES; j++) {
      sum += columns().get(j).objective(L1Column.column(o.z(), j));
    }
    return sum / SAMPLES;
  }

  private static double gap(Output o) {
    double bound = 0;
    for (int j = 0; j < SAMPLES; j++) {
      bound += columns().get(j).bound(L1Column.column(o.lambda(), j));
    }
    return objective(o) - bound / SAMPLES;
  }

  private static double surrogate(Output o) {
    double ofZ = 0;
    double ofE = 0;
    double product = 0;
    for (int j = 0; j < SAMPLES; j++) {
      L1Column column = columns().get(j);
      double[] lambda = L1Column.column(o.lambda(), j);
      ofZ += Small.ALPHA * L1Column.norm1(L1Column.column(o.z(), j));
      for (double u : column.adjoint(lambda)) {
        ofZ += Math.log(1 + Math.exp(Math.abs(u) - Small.ALPHA));
      }
      ofE += L1Column.norm1(L1Column.column(o.e(), j));
      for (int i = 0; i < lambda.length; i++) {
        ofE += Math.log(1 + Math.exp(Math.abs(lambda[i]) - 1));
        product += lambda[i] * column.x()[i];
      }
    }
    return ofZ / (8 * SAMPLES) + ofE / (12 * SAMPLES) + product / (12 * SAMPLES);
  }
}
