package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.Parametrisation;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.training.loss.LayerWeights;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.MixedLoss;
import org.dladmm.training.loss.ObjectiveLoss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.loss.Truth;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.optimiser.Sgd;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Penalties;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.api.Test;

/** What a stage trains, and what it leaves alone. */
class StagesTest extends OnAnEngine {
  private static final Samples SAMPLES = Small.samples(12);
  private static final Stage STAGE =
      Stage.of("first", Loss.linear(new SupervisedLoss()))
          .withRates(new LearningRates(1e-3, 1e-3, Schedule.constant()))
          .withEpochs(2)
          .withBatch(6);

  @Test
  void aStageMayTrainSomeLayersOnly() {
    Network start = Small.ladmm(Small.problem(), Architecture.full(3), float64());
    Network trained = train(start, STAGE.layers(2, 2));
    for (Parameter p : start.parameters()) {
      Matrix before = start.free().get(p.name());
      Matrix after = trained.free().get(p.name());
      if (p.layer().orElseThrow() == 2) {
        assertNotEquals(before, after, p.name());
      } else {
        assertEquals(before, after, p.name());
      }
    }
  }

  /** Two stages are a training that goes on from another's network; all columns in each step. */
  @Test
  void scalarLayersGoOnAsFullOnes() {
    Network start = Small.ladmm(Small.problem(), Architecture.scalar(3), float64());
    Stage first = STAGE.withBatch(12);
    Stage second = first.withName("second").in(Parametrisation.FULL);
    Heard heard = new Heard();
    Network both = new Trainer(float64(), Recipe.of(first, second)).train(start, SAMPLES, heard);
    assertEquals(Parametrisation.FULL, both.architecture().parametrisation());
    Network then = train(train(start, first), second);
    // an epoch's columns come in an order of its own, which rounding alone can see
    then.free().forEach((name, value) -> assertClose(value, both.free().get(name), 1e-9));
    assertEquals(
        List.of("first", "first", "second", "second"),
        heard.epochs.stream().map(EpochReport::stage).toList());
    assertEquals(List.of(1, 2, 3, 4), heard.epochs.stream().map(EpochReport::epoch).toList());
  }

  @Test
  void aGradientIsNotLongerThanItsClip() {
    Network start = Small.ladmm(Small.problem(), Architecture.scalar(2), float64());
    Stage one = STAGE.withOptimiser(new Sgd(0)).withEpochs(1).withBatch(12);
    double free = moved(start, train(start, one)) / 1e-3;
    double clipped = moved(start, train(start, one.withClip(free / 4))) / 1e-3;
    assertEquals(free / 4, clipped, 1e-9 * free);
    double larger = moved(start, train(start, one.withClip(free * 4))) / 1e-3;
    assertEquals(free, larger, 1e-9 * free);
  }

  @Test
  void mixedAndWeightedLossesAreSums() {
    Network network = Small.ladmm(Small.problem(), Architecture.scalar(3), float64());
    double supervised = loss(network, Loss.linear(new SupervisedLoss()));
    double objective = loss(network, Loss.linear(new ObjectiveLoss()));
    MixedLoss mixed = new MixedLoss(Map.of(new SupervisedLoss(), 0.5, new ObjectiveLoss(), 3.0));
    assertEquals(EnumSet.allOf(Truth.class), mixed.needs());
    double sum = loss(network, Loss.linear(mixed));
    assertEquals(0.5 * supervised + 3 * objective, sum, 1e-12 * sum);
    double byLayer = 0;
    for (int layer = 1; layer <= 3; layer++) {
      List<Double> weights = new ArrayList<>(List.of(0.0, 0.0, 0.0));
      weights.set(layer - 1, (double) layer);
      Loss one = Loss.logarithmic(new SupervisedLoss()).weighted(LayerWeights.of(weights));
      byLayer += loss(network, one);
    }
    Loss all =
        Loss.logarithmic(new SupervisedLoss()).weighted(LayerWeights.of(List.of(1.0, 2.0, 3.0)));
    assertEquals(byLayer, loss(network, all), 1e-12 * Math.abs(byLayer));
    assertThrows(IllegalArgumentException.class, () -> LayerWeights.of(List.of(-1.0)));
    assertThrows(IllegalArgumentException.class, () -> new MixedLoss(Map.of()));
  }

  /** The loss without any step: ‖W1·D_θ1 − A‖²/‖A‖², in plain loops. */
  @Test
  void inconsistencyIsTheDistanceFromAConsistentLayer() {
    Network network = Small.moved(Small.ladmm(Small.problem(), Architecture.full(2), float64()), 3);
    Matrix a = network.problem().a().toMatrix();
    double expected = 0;
    for (String layer : List.of("layer-01.", "layer-02.")) {
      Matrix w = network.free().get(layer + "W1");
      Matrix theta = network.free().get(layer + "theta1");
      double distance = 0;
      double size = 0;
      for (int j = 0; j < a.columns(); j++) {
        for (int i = 0; i < a.rows(); i++) {
          double d = w.get(i, j) * Math.exp(theta.get(j, 0)) - a.get(i, j);
          distance += d * d;
          size += a.get(i, j) * a.get(i, j);
        }
      }
      expected += distance / size;
    }
    Loss loss = Loss.linear(new SupervisedLoss());
    double without = loss(network, STAGE, loss);
    double with = loss(network, STAGE.withPenalties(new Penalties(0, 2)), loss);
    assertEquals(2 * expected, with - without, 1e-9 * with);
    Network consistent = Small.ladmm(Small.problem(), Architecture.full(2), float64());
    double none =
        loss(consistent, STAGE.withPenalties(new Penalties(0, 2)), loss)
            - loss(consistent, STAGE, loss);
    assertEquals(0, none, 1e-9);
    Network scalar = Small.ladmm(Small.problem(), Architecture.scalar(2), float64());
    assertEquals(
        "the penalty on inconsistency is one on W1, which the scalar parametrisation has not; take"
            + " the full one, or leave the penalty out",
        refusal(scalar, STAGE.withPenalties(new Penalties(0, 2))));
  }

  @Test
  void thePenaltyOnDistanceHoldsParametersBack() {
    Network start = Small.ladmm(Small.problem(), Architecture.full(2), float64());
    Stage gradient = STAGE.withOptimiser(new Sgd(0)).withEpochs(10);
    double free = moved(start, train(start, gradient));
    double held = moved(start, train(start, gradient.withPenalties(new Penalties(100, 0))));
    assertTrue(held < free / 1.5, () -> held + " with the penalty, " + free + " without");
  }

  @Test
  void freshColumnsAreOtherOnesInEveryEpochAndTheSameAgain() {
    SampleSource fresh = Small.simulation().fresh(7);
    assertEquals(fresh.part(2, 0), fresh.part(2, 0));
    assertNotEquals(fresh.part(1, 0).x(), fresh.part(2, 0).x());
    Network start = Small.ladmm(Small.problem(), Architecture.scalar(2), float64());
    Stage stage = STAGE.withRates(new LearningRates(0, 0, Schedule.constant())).withData(fresh);
    Heard heard = new Heard();
    new Trainer(float64(), Recipe.of(stage)).train(start, SAMPLES, heard);
    assertNotEquals(heard.epochs.get(0).loss(), heard.epochs.get(1).loss());
  }

  @Test
  void stagesThatDoNotFitAreRefused() {
    Network three = Small.ladmm(Small.problem(), Architecture.full(3), float64());
    assertEquals(
        "a stage trains layers 1 to 4, but the network has 3", refusal(three, STAGE.layers(1, 4)));
    assertEquals(
        "a network in the full parametrisation can go on in the full one, but not in the scalar one",
        refusal(three, STAGE.in(Parametrisation.SCALAR)));
    Network tied = Small.ladmm(Small.problem(), Architecture.full(3).withTied(true), float64());
    assertEquals(
        "layers that share their parameters cannot be trained apart: train from layer 1",
        refusal(tied, STAGE.layers(2, 3)));
    Loss weightless =
        Loss.linear(new SupervisedLoss()).weighted(LayerWeights.of(List.of(0.0, 0.0, 1.0)));
    Stage shallow = Stage.of("shallow", weightless).layers(1, 2);
    assertEquals(
        "in the stage 'shallow' the losses of all 2 layers have the weight 0; give one of them more",
        refusal(three, shallow));
    assertEquals(
        "there are 3 weights for the losses of 4 layers",
        refusal(
            Small.ladmm(Small.problem(), Architecture.full(4), float64()),
            Stage.of("deep", weightless)));
    Map<String, Double> typo = Map.of("thetaa", 0.1);
    assertEquals(
        "a rate is given for 'thetaa', which is no parameter of the network; there are: W1, W2, beta,"
            + " theta1, theta2",
        refusal(three, STAGE.withRates(new LearningRates(0, 0, typo, Schedule.constant()))));
    assertEquals(
        "two stages have the same name; there are: first, first",
        assertThrows(IllegalArgumentException.class, () -> Recipe.of(STAGE, STAGE)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> STAGE.layers(3, 2));
    assertThrows(IllegalArgumentException.class, Recipe::of);
  }

  private static String refusal(Network network, Stage stage) {
    return assertThrows(IllegalArgumentException.class, () -> train(network, stage)).getMessage();
  }

  private static Network train(Network network, Stage... stages) {
    return new Trainer(float64(), Recipe.of(stages))
        .train(network, SAMPLES, TrainingListener.silent());
  }

  private static double loss(Network network, Loss loss) {
    return loss(network, STAGE, loss);
  }

  private static double loss(Network network, Stage like, Loss loss) {
    Stage stage =
        Stage.of("none", loss)
            .withPenalties(like.penalties())
            .withRates(new LearningRates(0, 0, Schedule.constant()))
            .withEpochs(1)
            .withBatch(12);
    Heard heard = new Heard();
    new Trainer(float64(), Recipe.of(stage)).train(network, SAMPLES, heard);
    return heard.epochs.get(0).loss();
  }

  private static double moved(Network before, Network after) {
    double sum = 0;
    for (Map.Entry<String, Matrix> entry : before.free().entrySet()) {
      double[] other = after.free().get(entry.getKey()).values();
      for (int i = 0; i < other.length; i++) {
        sum += Math.pow(other[i] - entry.getValue().values()[i], 2);
      }
    }
    return Math.sqrt(sum);
  }

  private static void assertClose(Matrix expected, Matrix actual, double tolerance) {
    for (int i = 0; i < expected.values().length; i++) {
      assertEquals(expected.values()[i], actual.values()[i], tolerance);
    }
  }

  /** Keeps the reports. */
  private static final class Heard implements TrainingListener {
    final List<EpochReport> epochs = new ArrayList<>();

    @Override
    public void epoch(EpochReport report) {
      epochs.add(report);
    }
  }
}
