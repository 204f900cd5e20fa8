package org.dladmm.example;

import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Parametrisation;
import org.dladmm.network.Start;
import org.dladmm.operator.DenseOperator;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.training.EpochReport;
import org.dladmm.training.Simulation;
import org.dladmm.training.Trainer;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.SupervisedLoss;
import org.dladmm.training.optimiser.LearningRates;
import org.dladmm.training.optimiser.Schedule;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;
import org.dladmm.training.recipe.Validation;

/** Trains ten layers, first a few numbers of each, then all of them; stops after a given time. */
public final class TrainInStages {
  public static void main(String[] args) {
    double mostSeconds = Double.parseDouble(args[0]);
    Simulation data = new Simulation(60, 30, 0.1, 1, 7);
    Problem problem = L1L1.of(0.5, new DenseOperator(data.a()));
    Loss loss = Loss.logarithmic(new SupervisedLoss());
    Stage scalars =
        Stage.of("scalars", loss)
            .withRates(new LearningRates(0, 0.03, Schedule.cosine(0.01)))
            .withEpochs(20);
    Stage weights =
        Stage.of("weights", loss)
            .in(Parametrisation.FULL)
            .withRates(new LearningRates(3e-6, 3e-4, Schedule.cosine(0.01).withWarmUp(0.1)))
            .withData(data.fresh(4000)) // other columns in every epoch
            .withDivergence(scalars.divergence().withRollbacks(3))
            .withEpochs(10);
    Recipe recipe =
        Recipe.of(scalars, weights)
            .withValidation(Validation.on(data.samples("validation", 200)).withPatience(5));
    Engines engines = Engines.discover();
    try (Engine engine = engines.choose(Settings.ofProcess()).open(EngineOptions.defaults())) {
      Start start = Start.ridge(problem, Geometry.of(problem, engine), engine, 1, 8, 10);
      Network untrained = Network.untrained(problem, Architecture.scalar(10), start);
      try (Training training =
          new Trainer(engine, recipe).begin(untrained, data.samples("train", 4000))) {
        training.run(
            new TrainingListener() {
              @Override
              public void epoch(EpochReport epoch) {
                System.out.printf(
                    "%s, epoch %d: NMSE %.1f dB%n",
                    epoch.stage(), epoch.epoch(), epoch.validation());
                if (epoch.seconds() > mostSeconds) {
                  training.stop(); // from any thread; state() and restore() go on later
                }
              }
            });
        Network trained = training.network();
        System.out.println(trained.architecture().parametrisation() + ", done: " + training.done());
      }
    }
  }
}
