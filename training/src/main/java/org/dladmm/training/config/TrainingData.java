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
import org.dladmm.training.SampleSource;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;
import org.dladmm.training.config.TrainingConfig.FilesConfig;
import org.dladmm.training.config.TrainingConfig.ValidationConfig;
import org.dladmm.training.data.Columns;
import org.dladmm.training.data.DataFile;
import org.dladmm.training.data.Fingerprint;
import org.dladmm.training.data.stream.SampleColumns;
import org.dladmm.training.data.stream.StreamedSamples;

/**
 * What a configuration trains on.
 *
 * @param problem the problem
 * @param learned whether its A is learned from the columns to train on
 * @param train columns to train on, in the order of their files
 * @param source the same as parts of epochs
 * @param fresh columns that are other ones in every epoch, where there can be any
 * @param validation columns to choose by
 * @param test columns to measure on
 */
public record TrainingData(
    Problem problem,
    boolean learned,
    SampleColumns train,
    SampleSource source,
    Optional<SampleSource> fresh,
    Optional<Samples> validation,
    Samples test) {
  /** Columns that stand in for test columns where none are given. */
  static final int STAND_IN = 1000;

  /**
   * What there is besides a configuration.
   *
   * @param catalogue where the problem is found
   * @param folder what relative paths start from
   * @param seed of what is random
   * @param dictionaries what learns a dictionary
   */
  record Surroundings(
      ProblemCatalogue catalogue, Path folder, long seed, DictionaryMaker dictionaries) {}

  /**
   * Reads or simulates the data.
   *
   * @throws InputException for what is missing, unreadable or does not fit
   */
  static TrainingData of(TrainingConfig config, Surroundings surroundings) {
    TrainingData data = made(config, surroundings);
    data.validation.ifPresent(v -> SampleChecks.fit(data.problem, v, "validation"));
    SampleChecks.fit(data.problem, data.test, "test");
    return data;
  }

  private static TrainingData made(TrainingConfig config, Surroundings s) {
    if (config.images().given()) {
      return ImageData.of(config, s);
    }
    return config.simulation().given()
        ? simulated(config, s.catalogue(), s.seed())
        : read(config, s.catalogue(), s.folder(), s.seed());
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
    Problem problem = problem(config, catalogue, simulation.a(), simulation.b());
    Samples train = simulation.samples("train", c.train());
    SampleChecks.fit(problem, train, "data");
    return new TrainingData(
        problem,
        false,
        SampleColumns.of(train),
        SampleSource.of(train),
        Optional.of(simulation.fresh(c.train())),
        config.validation().columns() > 0
            ? Optional.of(simulation.samples("validation", config.validation().columns()))
            : Optional.empty(),
        simulation.samples("test", c.test()));
  }

  private static TrainingData read(
      TrainingConfig config, ProblemCatalogue catalogue, Path folder, long seed) {
    Matrix a = matrix(required("problem.A", config.problem().A()), folder);
    Optional<Matrix> b = given(config.problem().B()).map(file -> matrix(file, folder));
    Problem problem = problem(config, catalogue, a, b);
    SampleColumns all = columns(config, folder);
    SampleChecks.shapes(problem, all, "data");
    int kept = all.count() - heldBack(config.validation(), all.count());
    SampleColumns train = all.until(kept);
    int part = config.data().part();
    return new TrainingData(
        problem,
        false,
        train,
        part == 0 ? SampleSource.of(train.read()) : new StreamedSamples(train, part, seed),
        Optional.empty(),
        validation(config.validation(), all, kept, folder),
        test(config.test(), train, folder));
  }

  private static SampleColumns columns(TrainingConfig config, Path folder) {
    int part = config.data().part();
    if (part < 0) {
      throw new InputException(
          "'data.part' must be a number of columns, or 0 for all of them, not " + part);
    }
    ColumnReferences files = new ColumnReferences("data.", config.data().files(), folder);
    return part == 0 ? SampleColumns.of(files.read()) : files.open();
  }

  /** How many of the columns are not trained on, but chosen by. */
  private static int heldBack(ValidationConfig config, int columns) {
    int count = config.X().isBlank() ? config.columns() : 0;
    if (count < 0 || count >= columns) {
      throw new InputException(
          "'validation.columns' takes %d of %d columns; it must be 0 or more and leave some to train on"
              .formatted(count, columns));
    }
    return count;
  }

  private static Optional<Samples> validation(
      ValidationConfig config, SampleColumns all, int kept, Path folder) {
    if (!config.X().isBlank()) {
      if (config.columns() != 0) {
        throw new InputException(
            "'validation.columns' and 'validation.X' are both given; leave one of them out");
      }
      FilesConfig files = new FilesConfig(config.X(), config.Z(), config.E(), "");
      return Optional.of(new ColumnReferences("validation.", files, folder).read());
    }
    if (!config.Z().isBlank() || !config.E().isBlank()) {
      throw new InputException(
          "'validation.Z' and 'validation.E' are those of validation.X, which is not given; give it, or leave them out");
    }
    return kept == all.count() ? Optional.empty() : Optional.of(all.read(kept, all.count()));
  }

  private static Samples test(FilesConfig config, SampleColumns train, Path folder) {
    if (!config.X().isBlank()) {
      return new ColumnReferences("test.", config, folder).read();
    }
    refuse(
        files("test.", config),
        key ->
            "'"
                + key
                + "' is given without test.X; give both, or describe the columns to train on: data."
                + key.substring(5));
    return train.first(STAND_IN);
  }

  /**
   * Of all that a training is given: A (unless it is learned from the rest, and so may differ from
   * engine to engine), B (its diagonal, where it is one), X, Z*, E*.
   */
  String fingerprint() {
    List<Columns> all = new ArrayList<>();
    if (!learned) {
      all.add(Columns.of(Fingerprint.values(problem.a())));
    }
    all.add(Columns.of(Fingerprint.values(problem.b())));
    all.addAll(train.matrices());
    validation.map(SampleColumns::of).map(SampleColumns::matrices).ifPresent(all::addAll);
    return Fingerprint.of(all, source.columns(0));
  }

  /** Of all that figures are measured on. */
  String testFingerprint() {
    return Fingerprint.of(SampleColumns.of(test).matrices(), test.x().columns());
  }

  /** The files that are given, by key. */
  static Map<String, String> files(TrainingConfig config) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("problem.A", config.problem().A());
    files.put("problem.B", config.problem().B());
    files.putAll(files("data.", config.data().files()));
    if (config.data().part() != 0) {
      files.put("data.part", String.valueOf(config.data().part()));
    }
    files.putAll(files("test.", config.test()));
    files.put("validation.X", config.validation().X());
    files.put("validation.Z", config.validation().Z());
    files.put("validation.E", config.validation().E());
    return files;
  }

  private static Map<String, String> files(String section, FilesConfig config) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(section + "X", config.X());
    files.put(section + "Z", config.Z());
    files.put(section + "E", config.E());
    files.put(section + "signal", config.signal());
    return files;
  }

  static void refuse(Map<String, String> files, UnaryOperator<String> sentence) {
    files.forEach(
        (key, file) -> {
          if (!file.isBlank()) {
            throw new InputException(sentence.apply(key));
          }
        });
  }

  static Problem problem(
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

  static Matrix matrix(String reference, Path folder) {
    return DataFile.parse(reference, folder).read();
  }

  /** A value that may be left out. */
  static Optional<String> given(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /** A file that may not be left out. */
  static String required(String key, String file) {
    return given(file)
        .orElseThrow(
            () ->
                new InputException(
                    "'"
                        + key
                        + "' is not given; set it to a file, such as "
                        + key
                        + "=data.mat:variable"));
  }
}
