package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.measure.Evaluator;
import org.dladmm.training.measure.LayerFigures;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.dladmm.training.recipe.Validation;
import org.junit.jupiter.api.Test;

/** Columns that are not trained on choose the epoch, and when it is enough. */
class ValidationTest extends OnAnEngine {
  /** A rate at which few columns are learned by heart, and others get worse. */
  private static final Stage STAGE =
      Stage.of("training", Loss.logarithmic(new SupervisedLoss()))
          .withRates(new LearningRates(0.005, 0.05, Schedule.constant()))
          .withEpochs(30)
          .withBatch(4);

  private static final Simulation SIMULATION = new Simulation(30, 15, 0.1, 1, 3);

  private final Samples few = SIMULATION.samples("train", 12);
  private final Samples others = SIMULATION.samples("validation", 60);
  private final Network start =
      Small.ladmm(Small.problem(SIMULATION), Architecture.full(3), float64());

  @Test
  void theBestEpochsParametersAreKept() {
    List<EpochReport> epochs = new ArrayList<>();
    Network best = train(Validation.on(others), epochs);
    EpochReport chosen =
        epochs.stream().min(Comparator.comparingDouble(EpochReport::validation)).orElseThrow();
    assertTrue(chosen.epoch() < 30, () -> "over-fitting was to be seen, but " + epochs);
    assertEquals(chosen.validation(), nmse(best), 1e-9);
    Network last = train(new Validation(others, 0, false), new ArrayList<>());
    assertEquals(epochs.get(29).validation(), nmse(last), 1e-9);
    assertNotEquals(best.free(), last.free());
  }

  @Test
  void aStageEndsWhenNothingHasBecomeBetterForItsPatience() {
    List<EpochReport> all = new ArrayList<>();
    Network best = train(Validation.on(others), all);
    int expected = 0;
    int bestEpoch = 0;
    double bestFigure = nmse(start);
    for (EpochReport report : all) {
      expected = report.epoch();
      if (report.validation() < bestFigure) {
        bestEpoch = report.epoch();
        bestFigure = report.validation();
      }
      if (report.epoch() - bestEpoch == 4) {
        break;
      }
    }
    List<EpochReport> short4 = new ArrayList<>();
    Network early = train(Validation.on(others).withPatience(4), short4);
    assertTrue(expected < 30);
    assertEquals(expected, short4.size());
    assertEquals(nmse(early), bestFigure, 1e-9);
    assertTrue(nmse(early) >= nmse(best));
  }

  @Test
  void whereNoEpochIsBetterItStaysWhereItBegan() {
    Stage wild = STAGE.withRates(new LearningRates(0.1, 0.1, Schedule.constant())).withEpochs(1);
    Network trained =
        new Trainer(float64(), Recipe.of(wild).withValidation(Validation.on(others)))
            .train(start, few, TrainingListener.silent());
    assertEquals(start.free(), trained.free());
  }

  private Network train(Validation validation, List<EpochReport> epochs) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epoch(EpochReport report) {
            epochs.add(report);
          }
        };
    return new Trainer(float64(), Recipe.of(STAGE).withValidation(validation))
        .train(start, few, listener);
  }

  private double nmse(Network network) {
    return new Evaluator(float64()).measure(network, others).last(LayerFigures.NMSE);
  }
}
