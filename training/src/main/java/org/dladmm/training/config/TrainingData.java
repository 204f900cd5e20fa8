package org.dladmm.training.config;

import java.nio.file.Path;
import java.util.Optional;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.operator.Operators;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.training.InputException;
import org.dladmm.training.SampleChecks;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;
import org.dladmm.training.config.TrainingConfig.DataConfig;
import org.dladmm.training.data.DataFile;

/**
 * What a configuration trains on.
 *
 * @param problem the problem
 * @param train columns to train on
 * @param test columns to measure on
 */
public record TrainingData(Problem problem, Samples train, Samples test) {
  /** Columns that stand in for test columns where none are given. */
  private static final int STAND_IN = 1000;

  /**
   * Reads or simulates the data.
   *
   * @param folder what relative paths start from
   * @throws InputException for what is missing, unreadable or does not fit
   */
  static TrainingData of(
      TrainingConfig config, ProblemCatalogue catalogue, Path folder, long seed) {
    TrainingData data =
        config.simulation().given()
            ? simulated(config, catalogue, seed)
            : read(config, catalogue, folder);
    SampleChecks.fit(data.problem, data.train, "data");
    SampleChecks.fit(data.problem, data.test, "test");
    return data;
  }

  private static TrainingData simulated(
      TrainingConfig config, ProblemCatalogue catalogue, long seed) {
    if (!config.problem().A().isBlank() || !config.data().X().isBlank()) {
      throw new InputException(
          "'simulation' takes the place of problem.A and data; give one or the other, not both");
    }
    TrainingConfig.SimulationConfig c = config.simulation();
    Simulation simulation = c.simulation(seed);
    return new TrainingData(
        problem(config, catalogue, simulation.a(), Optional.empty()),
        simulation.samples("train", c.train()),
        simulation.samples("test", c.test()));
  }

  private static TrainingData read(TrainingConfig config, ProblemCatalogue catalogue, Path folder) {
    Matrix a = required("problem.A", config.problem().A(), folder);
    Problem problem = problem(config, catalogue, a, optional(config.problem().B(), folder));
    Samples train = samples("data.X", config.data(), folder);
    Samples test =
        config.test().X().isBlank()
            ? train.columns(0, Math.min(STAND_IN, train.x().columns()))
            : samples("test.X", config.test(), folder);
    return new TrainingData(problem, train, test);
  }

  private static Problem problem(
      TrainingConfig config, ProblemCatalogue catalogue, Matrix a, Optional<Matrix> b) {
    ProblemDefinition definition = catalogue.find(config.problem().name());
    if (b.isPresent() && !definition.takesB()) {
      throw new InputException(
          "the problem '" + definition.name() + "' takes no B; leave problem.B out");
    }
    LinearOperator operatorB =
        b.map(Operators::of).orElseGet(() -> DiagonalOperator.identity(a.rows()));
    return catalogue.problem(
        definition.name(), config.problem().parameters(), Operators.of(a), operatorB);
  }

  private static Samples samples(String key, DataConfig config, Path folder) {
    return new Samples(
        required(key, config.X(), folder),
        optional(config.Z(), folder),
        optional(config.E(), folder),
        optional(config.signal(), folder));
  }

  private static Matrix required(String key, String reference, Path folder) {
    return optional(reference, folder)
        .orElseThrow(
            () ->
                new InputException(
                    "'"
                        + key
                        + "' is not given; set it to a file, such as "
                        + key
                        + "=data.mat:variable"));
  }

  private static Optional<Matrix> optional(String reference, Path folder) {
    return reference.isBlank()
        ? Optional.empty()
        : Optional.of(DataFile.parse(reference, folder).read());
  }
}
