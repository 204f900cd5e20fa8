package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;
import org.dladmm.network.Architecture;
import org.dladmm.problem.Problem;
import org.dladmm.training.loss.LayerWeights;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two engines, one training: an epoch of the same steps. */
class EngineAgreementTest {
  private static final Simulation SIMULATION = new Simulation(100, 50, 0.1, 1, 5);
  private static final int STEPS = 40;
  private static final int BATCH = 50;

  @ParameterizedTest
  @EnumSource(Precision.class)
  void theLossesOfAnEpochAgree(Precision precision) {
    double tolerance = precision == Precision.FLOAT32 ? 1e-3 : 1e-9;
    for (Architecture architecture : List.of(Architecture.full(8), Architecture.scalar(8))) {
      Curve one = train("ejml", precision, architecture);
      Curve other = train("nd4j", precision, architecture);
      for (int k = 0; k < STEPS; k++) {
        assertEquals(
            one.losses.get(k),
            other.losses.get(k),
            tolerance * Math.abs(one.losses.get(k)),
            "step " + k);
      }
    }
  }

  /** The loss before each step. */
  private static final class Curve implements TrainingListener {
    private final List<Double> losses = new ArrayList<>();

    @Override
    public void step(Training training, double loss) {
      losses.add(loss);
    }
  }

  private static Curve train(String id, Precision precision, Architecture architecture) {
    Problem problem = Small.problem(SIMULATION);
    Loss loss = new Loss(new SupervisedLoss(), LayerWeights.ALL, Loss.Scale.LINEAR);
    LearningRates rates = new LearningRates(1e-4, 1e-2, Schedule.cosine(0.01));
    Settings settings = Settings.none().explicit(Map.of("engine", id));
    Curve curve = new Curve();
    try (Engine engine =
        Engines.discover().choose(settings).open(new EngineOptions(precision, 2))) {
      Stage stage = Stage.of("training", loss).withRates(rates).withEpochs(1).withBatch(BATCH);
      new Trainer(engine, Recipe.of(stage))
          .train(
              Small.ladmm(problem, architecture, engine),
              SIMULATION.samples("train", STEPS * BATCH),
              curve);
    }
    return curve;
  }
}
