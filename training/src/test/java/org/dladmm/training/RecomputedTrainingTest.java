package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.program.Activations;
import org.dladmm.training.loss.DualityGapLoss;
import org.dladmm.training.loss.LayerLoss;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.NoiseLoss;
import org.dladmm.training.loss.ObjectiveLoss;
import org.dladmm.training.loss.SignalLoss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.loss.SurrogateGapLoss;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations that are recomputed change the memory of a training, and none of its bits. */
class RecomputedTrainingTest extends OnAnEngine {
  private static final int LAYERS = 6;
  private static final int COLUMNS = 30;

  static List<LayerLoss> losses() {
    return List.of(
        new SupervisedLoss(),
        new DualityGapLoss(),
        new ObjectiveLoss(),
        new SurrogateGapLoss(),
        new NoiseLoss(),
        new SignalLoss());
  }

  @ParameterizedTest
  @MethodSource("losses")
  void stepsOfAdamHaveTheSameBits(LayerLoss loss) {
    Architecture full = Architecture.full(LAYERS);
    for (Architecture architecture :
        List.of(full, full.withTied(true), Architecture.scalar(LAYERS).withExactEStep(true))) {
      for (Engine engine : List.of(float32(), float64())) {
        Network start = Small.ladmm(Small.problem(), architecture, engine);
        Ended stored = train(engine, start, stage(loss, Activations.STORED));
        Ended recomputed = train(engine, start, stage(loss, Activations.RECOMPUTED));
        assertEquals(stored.losses(), recomputed.losses(), () -> loss + ", " + architecture);
        assertEquals(stored.network().free(), recomputed.network().free());
      }
    }
  }

  /** The losses of all steps, and the network after them. */
  private record Ended(List<Double> losses, Network network) {}

  private static Ended train(Engine engine, Network start, Stage stage) {
    List<Double> losses = new ArrayList<>();
    Network network =
        new Trainer(engine, Recipe.of(stage))
            .train(
                start,
                Small.samples(COLUMNS),
                new TrainingListener() {
                  @Override
                  public void step(Training training, double loss) {
                    losses.add(loss);
                  }
                });
    return new Ended(losses, network);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void memoryGrowsFarSlowerWithTheDepth(LayerLoss loss) {
    long storedOf4 = bytes(loss, 4, Activations.STORED);
    long storedOf16 = bytes(loss, 16, Activations.STORED);
    long recomputedOf4 = bytes(loss, 4, Activations.RECOMPUTED);
    long recomputedOf16 = bytes(loss, 16, Activations.RECOMPUTED);
    assertTrue(recomputedOf4 < storedOf4, recomputedOf4 + " of " + storedOf4);
    assertTrue(
        recomputedOf16 - recomputedOf4 < (storedOf16 - storedOf4) / 3,
        () ->
            "12 layers more take %d bytes recomputed, %d stored"
                .formatted(recomputedOf16 - recomputedOf4, storedOf16 - storedOf4));
  }

  /** The bytes of a step's tensors, before it has run, with many columns. */
  private static long bytes(LayerLoss loss, int layers, Activations activations) {
    long before = float32().tensorBytes();
    Network start = Small.ladmm(Small.problem(), Architecture.full(layers), float32());
    Stage stage = stage(loss, activations).withBatch(4000);
    try (Training training =
        new Trainer(float32(), Recipe.of(stage)).begin(start, Small.samples(4000))) {
      TensorMemory memory = training.memory();
      assertEquals(activations, memory.activations());
      assertEquals(activations == Activations.STORED, memory.otherwise() < memory.bytes());
      return memory.bytes() - before;
    }
  }

  private static Stage stage(LayerLoss loss, Activations activations) {
    return Stage.of("training", Loss.linear(loss))
        .withRates(new LearningRates(1e-3, 1e-2, Schedule.constant()))
        .withEpochs(2)
        .withBatch(COLUMNS / 3)
        .withActivations(activations);
  }
}
