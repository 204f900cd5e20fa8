package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.optimiser.Sgd;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Divergence;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.api.Test;

/** A training that diverges is noticed in that step, and what did it is named. */
class DivergenceTest extends OnAnEngine {
  private static final Samples SAMPLES = Small.samples(24);
  private final Network start = Small.ladmm(Small.problem(), Architecture.full(3), float64());

  @Test
  void theLayerAndTheParameterThatExplodeAreNamed() {
    LearningRates onlyOne =
        new LearningRates(0, 0, Map.of("layer-02.W1", 30.0), Schedule.constant());
    String sentence = refusal(stage(onlyOne));
    assertTrue(
        sentence.matches(
            "the training diverged in stage 'training', epoch 1, step 2: the output of layer 2 (has"
                + " grown to .* times its size|is not finite), and of the parameters up to there"
                + " 'layer-02.W1' has moved furthest, by .* times its size; use smaller .*"),
        sentence);
  }

  @Test
  void aNumberThatIsNoneIsNamedToo() {
    Map<String, Matrix> free = new LinkedHashMap<>(start.free());
    Matrix broken = free.get("layer-02.theta1").copy();
    broken.values()[0] = Double.NaN;
    free.put("layer-02.theta1", broken);
    String sentence =
        assertThrows(
                TrainingDivergedException.class,
                () -> train(start.with(free), stage(rates(1e-3)), new Heard()))
            .getMessage();
    assertTrue(sentence.contains("epoch 1, step 1: the output of layer 2 is not finite"), sentence);
    assertTrue(sentence.contains("'layer-02.theta1' is not finite"), sentence);
  }

  @Test
  void itGoesBackWithSmallerStepsAsOftenAsItMay() {
    Stage wild = stage(rates(1)).withDivergence(new Divergence(100, 20, 0.2));
    Heard heard = new Heard();
    Network trained = train(start, wild, heard);
    assertTrue(heard.remarks.size() > 0 && heard.remarks.size() <= 20, heard.remarks::toString);
    assertTrue(
        heard
            .remarks
            .get(0)
            .endsWith("it goes on from the beginning of an epoch with smaller steps"),
        heard.remarks::toString);
    EpochReport last = heard.epochs.get(heard.epochs.size() - 1);
    assertEquals(4, last.epoch());
    assertEquals(heard.remarks.size(), last.rollbacks());
    assertEquals(Math.pow(0.2, last.rollbacks()), last.rate(), 1e-12);
    for (Matrix value : trained.free().values()) {
      assertTrue(Arrays.stream(value.values()).allMatch(Double::isFinite));
    }
    int needed = heard.remarks.size();
    Heard fewer = new Heard();
    Stage impatient = wild.withDivergence(wild.divergence().withRollbacks(needed - 1));
    assertThrows(TrainingDivergedException.class, () -> train(start, impatient, fewer));
    assertEquals(heard.remarks.subList(0, needed - 1), fewer.remarks);
  }

  @Test
  void theNetworkIsThatBeforeTheStepThatDiverged() {
    Recipe recipe = Recipe.of(stage(rates(1)));
    List<Network> networks = new ArrayList<>();
    TrainingListener each =
        new TrainingListener() {
          @Override
          public void step(Training training, double loss) {
            networks.add(training.network());
          }
        };
    try (Training training = new Trainer(float64(), recipe).begin(start, SAMPLES)) {
      assertThrows(TrainingDivergedException.class, () -> training.run(each));
      assertEquals(networks.get(networks.size() - 1).free(), training.network().free());
      training
          .state()
          .current()
          .values()
          .values()
          .forEach(v -> assertTrue(Arrays.stream(v.values()).allMatch(Double::isFinite)));
    }
  }

  /** No step comes after it, and no loss. */
  @Test
  void theLastStepIsLookedAtToo() {
    Stage last = stage(rates(1)).withEpochs(1).withBatch(24);
    String sentence = refusal(last);
    assertTrue(sentence.contains("step 2: the output of layer"), sentence);
    Heard heard = new Heard();
    train(start, last.withDivergence(new Divergence(100, 20, 0.2)), heard);
    assertTrue(heard.remarks.size() > 0);
    assertEquals(heard.remarks.size(), heard.epochs.get(heard.epochs.size() - 1).rollbacks());
  }

  @Test
  void policiesThatMakeNoSenseAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Divergence(1, 0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new Divergence(10, -1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new Divergence(10, 0, 1));
  }

  private String refusal(Stage stage) {
    return assertThrows(TrainingDivergedException.class, () -> train(start, stage, new Heard()))
        .getMessage();
  }

  private static LearningRates rates(double rate) {
    return new LearningRates(rate, rate, Schedule.constant());
  }

  private static Stage stage(LearningRates rates) {
    return Stage.of("training", Loss.linear(new SupervisedLoss()))
        .withOptimiser(new Sgd(0))
        .withRates(rates)
        .withEpochs(4)
        .withBatch(6);
  }

  private static Network train(Network network, Stage stage, TrainingListener listener) {
    return new Trainer(float64(), Recipe.of(stage)).train(network, SAMPLES, listener);
  }

  /** Keeps what it is told. */
  private static final class Heard implements TrainingListener {
    final List<EpochReport> epochs = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();

    @Override
    public void epoch(EpochReport report) {
      epochs.add(report);
    }

    @Override
    public void wentBack(String why) {
      remarks.add(why);
    }
  }
}
