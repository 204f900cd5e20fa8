package org.dladmm.cli.solve;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.InputException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The part of the command line that says what is to be solved. */
final class ProblemArguments {
  @Parameters(
      arity = "0..1",
      paramLabel = "PROBLEM",
      description = "The problem's name, l1-l1 for one; with --model it is the model's.")
  private Optional<String> problem = Optional.empty();

  @Option(names = "--A", paramLabel = "F", description = "A, m x d1.")
  private Optional<String> a = Optional.empty();

  @Option(names = "--X", paramLabel = "F", description = "X, m x n: the samples.")
  private Optional<String> x = Optional.empty();

  @Option(names = "--B", paramLabel = "F", description = "B, m x d2; without it, the identity.")
  private Optional<String> b = Optional.empty();

  @Option(
      names = "--param",
      paramLabel = "name=value",
      description = "A parameter of the problem; may be repeated.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "name=F",
      description = "Other data of the problem; may be repeated.")
  private List<String> data = new ArrayList<>();

  @Option(
      names = "--model",
      paramLabel = "M",
      description =
          "A trained network: the iterations start from its answer. A, B, the problem and its parameters come from it.")
  private Optional<String> model = Optional.empty();

  Optional<String> a() {
    return a;
  }

  Optional<String> b() {
    return b;
  }

  List<String> parameters() {
    return parameters;
  }

  List<String> data() {
    return data;
  }

  /**
   * The reference to X.
   *
   * @throws InputException if none was given
   */
  String x() {
    return required("--X", x);
  }

  /** What was given for an option that cannot be done without. */
  static String required(String option, Optional<String> given) {
    return given.orElseThrow(
        () -> new InputException(option + " is needed here; give it a .npy, .csv or .mat file"));
  }

  /**
   * Finds the problem, by its name or in a model.
   *
   * @throws InputException if neither is given, or it does not exist
   */
  ProblemSource source(ProblemCatalogue catalogue) {
    if (model.isPresent()) {
      return ModelledProblem.of(catalogue, path(model.get()), problem);
    }
    String name =
        problem.orElseThrow(
            () ->
                new InputException(
                    "there is nothing to solve; name a problem ('dladmm problems' lists them), or give a model with --model"));
    return NamedProblem.of(catalogue, name, parameters, data);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new InputException("\"" + name + "\" is not a path: " + e.getReason(), e);
    }
  }
}
