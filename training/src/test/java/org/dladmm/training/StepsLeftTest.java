package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.oracle.Small;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.junit.jupiter.api.Test;

class StepsLeftTest extends OnAnEngine {
  /** Batches of 10 through 2 layers, then of 20 through all 4: a step that costs four times. */
  @Test
  void laterStagesCountByTheirColumnsAndLayers() {
    Simulation simulation = new Simulation(12, 6, 0.2, 1, 1);
    Problem problem = Small.problem(simulation);
    Start start = Start.ladmm(problem, Geometry.of(problem, float64()), 1);
    Stage first =
        Stage.of("first", Loss.logarithmic(new SupervisedLoss()))
            .layers(1, 2)
            .withEpochs(2)
            .withBatch(10);
    Stage second = first.withName("second").layers(1, 0).withEpochs(1).withBatch(20);
    List<Long> all = new ArrayList<>();
    List<Double> left = new ArrayList<>();
    Trainer trainer = new Trainer(float64(), Recipe.of(first, second));
    try (Training training =
        trainer.begin(
            Network.untrained(problem, Architecture.scalar(4), start),
            simulation.samples("train", 40))) {
      training.run(
          new TrainingListener() {
            @Override
            public void step(Training watched, double loss) {
              all.add(watched.allSteps());
              left.add(watched.stepsLeft());
            }
          });
    }
    assertEquals(List.of(10L), all.stream().distinct().toList());
    assertEquals(List.of(15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 1.0, 0.0), left);
  }
}
