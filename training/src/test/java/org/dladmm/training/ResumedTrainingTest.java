package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Parametrisation;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.program.Activations;
import org.dladmm.training.TrainingState.StageState;
import org.dladmm.training.loss.LayerWeights;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.optimiser.Adam;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Optimiser;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.optimiser.Sgd;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Divergence;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.dladmm.training.recipe.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A training that is interrupted and goes on ends with the bits of one that is not. */
class ResumedTrainingTest extends OnAnEngine {
  private static final Loss LOSS =
      new Loss(new SupervisedLoss(), LayerWeights.ALL, Loss.Scale.LOGARITHMIC);
  private static final Samples SAMPLES = Small.samples(23);
  private static final int BATCH = 5;
  private static final int EPOCHS = 4;
  private static final int STEPS = 20;

  static List<Optimiser> optimisers() {
    return List.of(Adam.standard(), new Sgd(0.9), new Sgd(0));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void stoppedAfterAnyStepItGoesOnToTheSameBits(Optimiser optimiser) {
    for (Engine engine : List.of(float32(), float64())) {
      for (Architecture architecture : List.of(Architecture.full(2), Architecture.scalar(2))) {
        Network start = Small.ladmm(Small.problem(), architecture, engine);
        Trainer trainer = trainer(engine, optimiser);
        Recorder whole = new Recorder(STEPS);
        Network expected = trainer.train(start, SAMPLES, whole);
        for (int stop : new int[] {0, 1, 5, 7, 19, 20}) {
          assertResumes(trainer, start, stop, expected, whole);
        }
      }
    }
  }

  /** Stages, fresh columns, validation that ends a stage early, and going back. */
  @Test
  void soDoesATrainingOfManyStages() {
    Stage scalars =
        Stage.of("scalars", LOSS)
            .withRates(new LearningRates(0, 2, Schedule.constant()))
            .withEpochs(3)
            .withBatch(BATCH)
            .withDivergence(new Divergence(3, 30, 0.5));
    Stage weights =
        Stage.of("weights", LOSS)
            .in(Parametrisation.FULL)
            .withRates(new LearningRates(0.01, 0.1, Schedule.cosine(0)))
            .withEpochs(4)
            .withBatch(BATCH)
            .withData(Small.simulation().fresh(11));
    Recipe recipe =
        Recipe.of(scalars, weights)
            .withValidation(
                Validation.on(Small.simulation().samples("validation", 9)).withPatience(1));
    for (Engine engine : List.of(float32(), float64())) {
      Network start = Small.ladmm(Small.problem(), Architecture.scalar(2), engine);
      Trainer trainer = new Trainer(engine, recipe);
      Recorder whole = new Recorder(-1);
      Network expected = trainer.train(start, SAMPLES, whole);
      assertTrue(whole.wentBack > 0);
      for (int stop = 1; stop < whole.losses.size(); stop++) {
        assertGoesOn(trainer, start, stop, expected, whole);
      }
    }
  }

  private static void assertGoesOn(
      Trainer trainer, Network start, int stop, Network expected, Recorder whole) {
    TrainingState state;
    try (Training first = trainer.begin(start, SAMPLES)) {
      Recorder some = new Recorder(-1);
      first.run(
          some.and(
              new TrainingListener() {
                @Override
                public void step(Training training, double loss) {
                  if (some.losses.size() == stop) {
                    training.stop();
                  }
                }
              }));
      state = first.state();
    }
    Recorder rest = new Recorder(-1);
    try (Training second = trainer.begin(start, SAMPLES)) {
      second.restore(state);
      second.run(rest);
      assertEquals(whole.losses.subList(stop, whole.losses.size()), rest.losses);
      assertEquals(expected.free(), second.network().free(), "stopped after " + stop);
      assertEquals(whole.means(), second.epochs().stream().map(EpochReport::loss).toList());
    }
  }

  /** Where activations are kept is no part of a training's state. */
  @Test
  void itGoesOnWithOtherActivations() {
    Network start = Small.ladmm(Small.problem(), Architecture.full(6), float32());
    Stage stage = Stage.of("training", LOSS).withEpochs(EPOCHS).withBatch(BATCH);
    Trainer stored = new Trainer(float32(), Recipe.of(stage));
    Trainer recomputed =
        new Trainer(float32(), Recipe.of(stage.withActivations(Activations.RECOMPUTED)));
    Recorder whole = new Recorder(-1);
    Network expected = stored.train(start, SAMPLES, whole);
    try (Training first = stored.begin(start, SAMPLES);
        Training second = recomputed.begin(start, SAMPLES)) {
      first.run(new Recorder(7));
      second.restore(first.state());
      Recorder rest = new Recorder(-1);
      second.run(rest);
      assertEquals(whole.losses.subList(7, STEPS), rest.losses);
      assertEquals(expected.free(), second.network().free());
    }
  }

  private static void assertResumes(
      Trainer trainer, Network start, int stop, Network expected, Recorder whole) {
    TrainingState state;
    try (Training first = trainer.begin(start, SAMPLES)) {
      if (stop > 0) {
        first.run(new Recorder(stop));
      }
      assertEquals(stop, first.steps());
      state = first.state();
    }
    Recorder rest = new Recorder(STEPS);
    try (Training second = trainer.begin(start, SAMPLES)) {
      second.restore(state);
      second.run(rest);
      assertTrue(second.done());
      assertEquals(expected.free(), second.network().free(), "stopped after " + stop);
      assertEquals(whole.losses.subList(stop, STEPS), rest.losses);
      assertEquals(whole.means(), second.epochs().stream().map(EpochReport::loss).toList());
    }
  }

  @Test
  void aStateOfAnotherTrainingIsRefused() {
    Network start = Small.ladmm(Small.problem(), Architecture.full(2), float64());
    try (Training training = trainer(float64(), Adam.standard()).begin(start, SAMPLES);
        Training other = trainer(float64(), new Sgd(0)).begin(start, SAMPLES)) {
      TrainingState state = training.state();
      assertThrows(IllegalArgumentException.class, () -> other.restore(state));
      assertThrows(
          IllegalArgumentException.class,
          () -> training.restore(with(state, 0, 21, state.current().values())));
      assertThrows(
          IllegalArgumentException.class,
          () -> training.restore(with(state, 1, 0, state.current().values())));
      assertThrows(
          IllegalArgumentException.class, () -> training.restore(with(state, 0, 0, Map.of())));
      assertFalse(training.done());
    }
  }

  private static TrainingState with(
      TrainingState state, int stage, long steps, Map<String, Matrix> values) {
    StageState current =
        new StageState(steps, 0, 0, 0, 0, 0, values, Optional.empty(), Optional.empty());
    return new TrainingState(stage, 0, state.network(), current, 0, List.of());
  }

  private static Trainer trainer(Engine engine, Optimiser optimiser) {
    LearningRates rates = new LearningRates(1e-3, 1e-2, Schedule.cosine(0.01));
    Stage stage = Stage.of("training", LOSS).withOptimiser(optimiser).withRates(rates);
    return new Trainer(engine, Recipe.of(stage.withEpochs(EPOCHS).withBatch(BATCH)).withSeed(3));
  }

  /** Hears losses, and stops the training after some steps. */
  private static final class Recorder implements TrainingListener {
    private final int stop;
    private final List<Double> losses = new ArrayList<>();
    private final List<EpochReport> epochs = new ArrayList<>();
    private int wentBack;

    Recorder(int stop) {
      this.stop = stop;
    }

    @Override
    public void step(Training training, double loss) {
      losses.add(loss);
      if (training.steps() == stop) {
        training.stop();
      }
    }

    @Override
    public void epoch(EpochReport report) {
      epochs.add(report);
    }

    @Override
    public void wentBack(String why) {
      wentBack++;
    }

    List<Double> means() {
      return epochs.stream().map(EpochReport::loss).toList();
    }
  }
}
