package org.dladmm.training.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import org.dladmm.training.config.TrainingConfig.ValidationConfig;
import org.dladmm.training.data.DataFile;
import org.dladmm.training.data.Fingerprint;

/**
 * What a configuration trains on.
 *
 * @param problem the problem
 * @param train columns to train on
 * @param validation columns to choose by
 * @param test columns to measure on
 */
public record TrainingData(
    Problem problem, Samples train, Optional<Samples> validation, Samples test) {
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
    data.validation.ifPresent(v -> SampleChecks.fit(data.problem, v, "validation"));
    SampleChecks.fit(data.problem, data.test, "test");
    return data;
  }

  private static TrainingData simulated(
      TrainingConfig config, ProblemCatalogue catalogue, long seed) {
    refuse(
        files(config),
        key ->
            "'simulation' takes the place of problem.A, problem.B and all files of columns; leave out it or '"
                + key
                + "'");
    TrainingConfig.SimulationConfig c = config.simulation();
    Simulation simulation = c.simulation(seed);
    return new TrainingData(
        problem(config, catalogue, simulation.a(), simulation.b()),
        simulation.samples("train", c.train()),
        config.validation().columns() > 0
            ? Optional.of(simulation.samples("validation", config.validation().columns()))
            : Optional.empty(),
        simulation.samples("test", c.test()));
  }

  private static TrainingData read(TrainingConfig config, ProblemCatalogue catalogue, Path folder) {
    Matrix a = required("problem.A", config.problem().A(), folder);
    Problem problem = problem(config, catalogue, a, optional(config.problem().B(), folder));
    Samples all = samples("data.X", config.data(), folder);
    ValidationConfig v = config.validation();
    Samples test = test(config.test(), all, folder);
    if (!v.X().isBlank()) {
      Samples validation =
          new Samples(
              required("validation.X", v.X(), folder),
              optional(v.Z(), folder),
              optional(v.E(), folder),
              Optional.empty());
      return new TrainingData(problem, all, Optional.of(validation), test);
    }
    int columns = all.x().columns();
    int train = columns - v.columns();
    if (v.columns() < 0 || train < 1) {
      throw new InputException(
          "'validation.columns' takes %d of %d columns; it must be 0 or more and leave some to train on"
              .formatted(v.columns(), columns));
    }
    return new TrainingData(
        problem,
        all.columns(0, train),
        v.columns() == 0 ? Optional.empty() : Optional.of(all.columns(train, columns)),
        test);
  }

  private static Samples test(DataConfig config, Samples train, Path folder) {
    if (!config.X().isBlank()) {
      return samples("test.X", config, folder);
    }
    refuse(
        files("test.", config),
        key ->
            "'"
                + key
                + "' is given without test.X; give both, or describe the columns to train on: data."
                + key.substring(5));
    return train.columns(0, Math.min(STAND_IN, train.x().columns()));
  }

  /** All that a training sees: A, B (its diagonal, where it is one), X, Z*, E*. */
  List<Matrix> all() {
    List<Matrix> all = new ArrayList<>();
    all.add(Fingerprint.values(problem.a()));
    all.add(Fingerprint.values(problem.b()));
    all.add(train.x());
    train.z().ifPresent(all::add);
    train.e().ifPresent(all::add);
    validation.ifPresent(
        v -> {
          all.add(v.x());
          v.z().ifPresent(all::add);
          v.e().ifPresent(all::add);
        });
    return all;
  }

  /** The files that are given, by key. */
  private static Map<String, String> files(TrainingConfig config) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("problem.A", config.problem().A());
    files.put("problem.B", config.problem().B());
    files.putAll(files("data.", config.data()));
    files.putAll(files("test.", config.test()));
    files.put("validation.X", config.validation().X());
    return files;
  }

  private static Map<String, String> files(String section, DataConfig config) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(section + "X", config.X());
    files.put(section + "Z", config.Z());
    files.put(section + "E", config.E());
    files.put(section + "signal", config.signal());
    return files;
  }

  private static void refuse(Map<String, String> files, UnaryOperator<String> sentence) {
    files.forEach(
        (key, file) -> {
          if (!file.isBlank()) {
            throw new InputException(sentence.apply(key));
          }
        });
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
