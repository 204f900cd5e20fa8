package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Problem;
import org.dladmm.training.loss.LayerWeights;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Same engine, options and seed: the same bits; and so with another number of threads. */
class ReproducibleTrainingTest extends OnAnEngine {
  private static final int COLUMNS = 150;
  private static final Simulation SIMULATION = new Simulation(60, 30, 0.1, 1, 3);

  /** Layers, and a batch that does not divide the columns, or is more than all of them. */
  record Case(Architecture architecture, int batch) {}

  static List<Case> cases() {
    Architecture full = Architecture.full(4);
    Architecture scalar = Architecture.scalar(4);
    return List.of(
        new Case(full, 64), new Case(full, 400), new Case(scalar, 64), new Case(scalar, 400));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void twoTrainingsWithOneSeedAreEqual(Case c) {
    assertEquals(train(float32(), c, 1).free(), train(float32(), c, 1).free());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void oneThreadGivesTheBitsOfTwo(Case c) {
    try (Engine single = open(Precision.FLOAT32, 1)) {
      assertEquals(train(float32(), c, 1).free(), train(single, c, 1).free());
    }
  }

  @Test
  void anotherSeedGivesAnotherNetwork() {
    Case c = new Case(Architecture.scalar(4), 64);
    assertNotEquals(train(float32(), c, 1).free(), train(float32(), c, 2).free());
  }

  private static Network train(Engine engine, Case c, long seed) {
    Problem problem = Small.problem(SIMULATION);
    Loss loss = new Loss(new SupervisedLoss(), LayerWeights.ALL, Loss.Scale.LOGARITHMIC);
    LearningRates rates = new LearningRates(1e-4, 1e-2, Schedule.cosine(0.01));
    Stage stage = Stage.of("training", loss).withRates(rates).withEpochs(3).withBatch(c.batch());
    return new Trainer(engine, Recipe.of(stage).withSeed(seed))
        .train(
            Small.ladmm(problem, c.architecture(), engine),
            SIMULATION.samples("train", COLUMNS),
            TrainingListener.silent());
  }
}
