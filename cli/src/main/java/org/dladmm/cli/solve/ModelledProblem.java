package org.dladmm.cli.solve;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.dladmm.cli.NamedValues;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.InputException;
import org.dladmm.training.data.Columns;
import org.dladmm.training.data.DataChecks;
import org.dladmm.training.data.DataFile;
import org.dladmm.training.model.ModelFile;

/**
 * The problem that a network was trained for. Whatever is given beside the model must say the same.
 *
 * @param file where the model is
 * @param network what it holds
 */
record ModelledProblem(Path file, Network network) implements ProblemSource {
  /**
   * Reads the model.
   *
   * @throws InputException if there is none, or it is of another problem than was named
   */
  static ModelledProblem of(ProblemCatalogue catalogue, Path file, Optional<String> name) {
    Network network = ModelFile.read(file, catalogue).network();
    String own = network.problem().name();
    if (name.isPresent() && !name.get().equals(own)) {
      throw new InputException(
          file
              + " is a model of the problem '"
              + own
              + "', not of '"
              + name.get()
              + "'; leave the name out");
    }
    return new ModelledProblem(file, network);
  }

  @Override
  public SolveTask read(ProblemArguments arguments) {
    Problem problem = network.problem();
    checkParameters(problem, arguments);
    arguments.a().ifPresent(given -> checkSame("A", given, problem.a()));
    arguments.b().ifPresent(given -> checkSame("B", given, problem.b()));
    DataFile fileX = DataFile.parse(arguments.x());
    Columns x =
        Samples.open(
            fileX,
            problem.a().rows(),
            "A (" + problem.a().shape() + ", of the model " + file + ")");
    return new SolveTask(problem, Optional.of(network), x);
  }

  private void checkParameters(Problem problem, ProblemArguments arguments) {
    String owner = "the model's problem '" + problem.name() + "'";
    Map<String, Double> own = problem.parameters();
    NamedValues.of("--data", arguments.data()).onlyFor(owner, java.util.List.of());
    NamedValues.of("--param", arguments.parameters())
        .onlyFor(owner, own.keySet())
        .numbers()
        .forEach(
            (name, value) -> {
              if (!value.equals(own.get(name))) {
                throw new InputException(
                    "the model %s was trained with %s=%s, not %s; leave --param %s out, or train another"
                        .formatted(file, name, own.get(name), value, name));
              }
            });
  }

  private void checkSame(String name, String reference, LinearOperator own) {
    DataFile given = DataFile.parse(reference);
    Matrix matrix = given.read();
    DataChecks.shape(name + ", " + given, matrix, own.rows(), own.columns(), "the model " + file);
    if (!matrix.equals(own.toMatrix())) {
      throw new InputException(
          "%s, %s, is not the %s that the model %s was trained for; leave --%s out, or train a model for it"
              .formatted(name, given, name, file, name));
    }
  }
}
