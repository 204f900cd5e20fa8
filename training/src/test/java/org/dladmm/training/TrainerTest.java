package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.loss.LayerWeights;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.ObjectiveLoss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.measure.Evaluator;
import org.dladmm.training.measure.LayerFigures;
import org.dladmm.training.measure.TunedLadmm;
import org.dladmm.training.optimiser.Adam;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Optimiser;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.optimiser.Sgd;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.api.Test;

class TrainerTest extends OnAnEngine {
  private static final Loss SUPERVISED =
      new Loss(new SupervisedLoss(), LayerWeights.ALL, Loss.Scale.LOGARITHMIC);
  private static final Loss OBJECTIVE =
      new Loss(new ObjectiveLoss(), LayerWeights.LAST, Loss.Scale.LINEAR);

  @Test
  void trainingLeavesTheBestLadmmFarBehind() {
    Simulation simulation = new Simulation(60, 30, 0.1, 1, 3);
    Problem problem = Small.problem(simulation);
    Samples train = simulation.samples("train", 400);
    Samples test = simulation.samples("test", 100);
    Geometry geometry = Geometry.of(problem, float32());
    Start start = Start.ridge(problem, geometry, float32(), 1, 4, 5);
    Network untrained = Network.untrained(problem, Architecture.scalar(5), start);
    Heard heard = new Heard();
    Network trained =
        trainer(float32(), SUPERVISED, Adam.standard(), 15, 50, 0, 0.05)
            .train(untrained, train, heard);
    Evaluator evaluator = new Evaluator(float32());
    Network ladmm =
        new TunedLadmm(float32(), ProblemCatalogue.load())
            .tune(problem, 5, train.columns(0, 100))
            .network();
    double after = evaluator.measure(trained, test).last(LayerFigures.NMSE);
    double before = evaluator.measure(untrained, test).last(LayerFigures.NMSE);
    double tuned = evaluator.measure(ladmm, test).last(LayerFigures.NMSE);
    assertTrue(after < before - 3, () -> after + " dB after training, " + before + " before");
    assertTrue(after < tuned - 3, () -> after + " dB, but " + tuned + " by LADMM");
    assertTrue(heard.epochs.get(14).loss() < heard.epochs.get(0).loss() - 3);
  }

  /** d = (L(ϑ + h) − L(ϑ − h))/2h, with L as training itself reports it. */
  @Test
  void oneStepOfGradientDescentGoesAgainstTheGradient() {
    Problem problem = Small.problem();
    Samples samples = Small.samples(6);
    Network network = Small.moved(Small.ladmm(problem, Architecture.scalar(2), float64()), 5);
    double rate = 1e-3;
    Network trained =
        trainer(float64(), SUPERVISED, new Sgd(0), 1, 6, 0, rate)
            .train(network, samples, TrainingListener.silent());
    double h = 1e-5;
    network
        .free()
        .forEach(
            (name, value) -> {
              double up = lossAt(network, name, h, samples);
              double down = lossAt(network, name, -h, samples);
              double expected = value.get(0, 0) - rate * (up - down) / (2 * h);
              assertEquals(expected, trained.free().get(name).get(0, 0), 1e-9, name);
            });
  }

  private static double lossAt(Network network, String name, double step, Samples samples) {
    Map<String, Matrix> free = new LinkedHashMap<>(network.free());
    free.put(name, Matrix.column(free.get(name).get(0, 0) + step));
    return lossOf(network.with(free), samples);
  }

  private static double lossOf(Network network, Samples samples) {
    Heard heard = new Heard();
    trainer(float64(), SUPERVISED, new Sgd(0), 1, 6, 0, 0).train(network, samples, heard);
    return heard.losses.get(0);
  }

  @Test
  void aRateOf0LeavesTheWeightsBitForBit() {
    for (Engine engine : List.of(float32(), float64())) {
      Network network = Small.ladmm(Small.problem(), Architecture.full(2), engine);
      Network trained =
          trainer(engine, SUPERVISED, Adam.standard(), 2, 5, 0, 0.01)
              .train(network, Small.samples(12), TrainingListener.silent());
      assertEquals(network.free().get("layer-01.W1"), trained.free().get("layer-01.W1"));
      assertEquals(network.free().get("layer-02.W1"), trained.free().get("layer-02.W1"));
      assertNotEquals(network.free().get("layer-01.W2"), trained.free().get("layer-01.W2"));
      Network onlyWeights =
          trainer(engine, SUPERVISED, Adam.standard(), 2, 5, 0.01, 0)
              .train(network, Small.samples(12), TrainingListener.silent());
      assertNotEquals(network.free().get("layer-01.W1"), onlyWeights.free().get("layer-01.W1"));
      assertEquals(
          network.free().get("layer-01.theta1"), onlyWeights.free().get("layer-01.theta1"));
    }
  }

  @Test
  void withoutEpochsNothingHappens() {
    Network network = Small.ladmm(Small.problem(), Architecture.full(2), float64());
    Heard heard = new Heard();
    Network trained =
        trainer(float64(), SUPERVISED, Adam.standard(), 0, 5, 1, 1)
            .train(network, Small.samples(7), heard);
    assertEquals(network.free(), trained.free());
    assertTrue(heard.epochs.isEmpty() && heard.losses.isEmpty());
  }

  /** The last layer's λ-step and E-step have no part in the objective: their gradient is 0. */
  @Test
  void parametersWithoutAnyInfluenceStay() {
    Network network = Small.ladmm(Small.problem(), Architecture.scalar(2), float64());
    for (Optimiser optimiser : List.of(Adam.standard(), new Sgd(0), new Sgd(0.9))) {
      Network trained =
          trainer(float64(), OBJECTIVE, optimiser, 3, 5, 0, 0.01)
              .train(network, Small.samples(12), TrainingListener.silent());
      for (String name : List.of("step2", "theta2", "betaE", "betaLambda")) {
        assertEquals(
            network.free().get("layer-02." + name), trained.free().get("layer-02." + name));
      }
      assertNotEquals(network.free().get("layer-02.betaZ"), trained.free().get("layer-02.betaZ"));
    }
  }

  @Test
  void aListenerHearsEveryStepAndEveryEpoch() {
    Heard heard = new Heard();
    LearningRates rates = new LearningRates(0, 0.01, Schedule.steps(1, 0.5));
    Stage stage = Stage.of("training", SUPERVISED).withRates(rates).withEpochs(4).withBatch(5);
    new Trainer(float64(), Recipe.of(stage))
        .train(
            Small.ladmm(Small.problem(), Architecture.scalar(2), float64()),
            Small.samples(12),
            heard);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L), heard.steps);
    assertEquals(List.of(12L), heard.totals.stream().distinct().toList());
    assertEquals(List.of(1, 2, 3, 4), heard.epochs.stream().map(EpochReport::epoch).toList());
    assertEquals(
        List.of(1.0, 1.0, 0.5, 0.5), heard.epochs.stream().map(EpochReport::rate).toList());
    for (EpochReport report : heard.epochs) {
      int first = 3 * (report.epoch() - 1);
      double sum =
          heard.losses.get(first) + heard.losses.get(first + 1) + heard.losses.get(first + 2);
      assertEquals(sum / 3, report.loss(), 1e-12);
      assertEquals(4, report.epochs());
      assertTrue(report.seconds() > 0);
    }
  }

  /**
   * With batches of one column, an epoch's mean loss is that of all columns only if each comes
   * once.
   */
  @Test
  void anEpochTakesEveryColumnOnce() {
    Loss linear = new Loss(new SupervisedLoss(), LayerWeights.LAST, Loss.Scale.LINEAR);
    Network network = Small.ladmm(Small.problem(), Architecture.scalar(2), float64());
    Heard one = new Heard();
    trainer(float64(), linear, new Sgd(0), 3, 1, 0, 0).train(network, Small.samples(9), one);
    Heard all = new Heard();
    trainer(float64(), linear, new Sgd(0), 1, 9, 0, 0).train(network, Small.samples(9), all);
    for (EpochReport report : one.epochs) {
      assertEquals(all.losses.get(0), report.loss(), 1e-12);
    }
    assertNotEquals(one.losses.subList(0, 9), one.losses.subList(9, 18));
  }

  @Test
  void theLastBatchIsFilledUpFromTheFrontOfTheEpoch() {
    Loss linear = new Loss(new SupervisedLoss(), LayerWeights.LAST, Loss.Scale.LINEAR);
    Network network = Small.ladmm(Small.problem(), Architecture.scalar(2), float64());
    Samples samples = Small.samples(5);
    double[] single = new double[5];
    for (int j = 0; j < 5; j++) {
      Heard heard = new Heard();
      trainer(float64(), linear, new Sgd(0), 1, 1, 0, 0)
          .train(network, samples.columns(j, j + 1), heard);
      single[j] = heard.losses.get(0);
    }
    Heard heard = new Heard();
    trainer(float64(), linear, new Sgd(0), 1, 3, 0, 0).train(network, samples, heard);
    int[] order = new CounterRandom(1, "order of the columns").permutation(5, 1);
    double first = single[order[0]] + single[order[1]] + single[order[2]];
    double last = single[order[3]] + single[order[4]] + single[order[0]];
    assertEquals(first / 3, heard.losses.get(0), 1e-12);
    assertEquals(last / 3, heard.losses.get(1), 1e-12);
  }

  @Test
  void aBatchLargerThanTheDataIsAllOfTheData() {
    Network network = Small.ladmm(Small.problem(), Architecture.scalar(2), float64());
    Samples samples = Small.samples(7);
    Network exact =
        trainer(float64(), SUPERVISED, Adam.standard(), 3, 7, 0, 0.01)
            .train(network, samples, TrainingListener.silent());
    Network larger =
        trainer(float64(), SUPERVISED, Adam.standard(), 3, 100, 0, 0.01)
            .train(network, samples, TrainingListener.silent());
    assertEquals(exact.free(), larger.free());
  }

  private static Trainer trainer(
      Engine engine,
      Loss loss,
      Optimiser optimiser,
      int epochs,
      int batch,
      double weights,
      double vectors) {
    LearningRates rates = new LearningRates(weights, vectors, Schedule.cosine(0.01));
    Stage stage = Stage.of("training", loss).withOptimiser(optimiser).withRates(rates);
    return new Trainer(engine, Recipe.of(stage.withEpochs(epochs).withBatch(batch)));
  }

  /** All that a training tells. */
  private static final class Heard implements TrainingListener {
    final List<Long> steps = new ArrayList<>();
    final List<Long> totals = new ArrayList<>();
    final List<Double> losses = new ArrayList<>();
    final List<EpochReport> epochs = new ArrayList<>();

    @Override
    public void step(Training training, double loss) {
      steps.add(training.steps());
      totals.add(training.allSteps());
      losses.add(loss);
    }

    @Override
    public void epoch(EpochReport report) {
      epochs.add(report);
    }
  }
}
