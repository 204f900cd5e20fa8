package org.dladmm.cli.solve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.cli.NamedValues;
import org.dladmm.cli.UserValues;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.operator.Operators;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.problem.ProblemParameter;
import org.dladmm.training.InputException;
import org.dladmm.training.data.Columns;
import org.dladmm.training.data.DataChecks;
import org.dladmm.training.data.DataFile;

/**
 * A problem by its name.
 *
 * @param catalogue where it was found
 * @param definition the family of problems
 * @param parameters those that were given
 */
record NamedProblem(
    ProblemCatalogue catalogue, ProblemDefinition definition, Map<String, Double> parameters)
    implements ProblemSource {
  /**
   * Finds the problem.
   *
   * @throws InputException for a name that nothing has, or a parameter that is no number
   */
  static NamedProblem of(
      ProblemCatalogue catalogue, String name, List<String> parameters, List<String> data) {
    ProblemDefinition definition = UserValues.check(() -> catalogue.find(name));
    String owner = "the problem '" + name + "'";
    List<String> known = definition.parameters().stream().map(ProblemParameter::name).toList();
    Map<String, Double> numbers =
        NamedValues.of("--param", parameters).onlyFor(owner, known).numbers();
    NamedValues.of("--data", data).onlyFor(owner, List.of());
    return new NamedProblem(catalogue, definition, numbers);
  }

  @Override
  public SolveTask read(ProblemArguments arguments) {
    if (arguments.b().isPresent() && !definition.takesB()) {
      throw new InputException(
          "the problem '"
              + definition.name()
              + "' takes no B: it is "
              + definition.formula()
              + "; leave --B out");
    }
    DataFile fileA = DataFile.parse(ProblemArguments.required("--A", arguments.a()));
    DataFile fileX = DataFile.parse(arguments.x());
    Matrix a = fileA.read();
    String owner = "A (" + a.shape() + ", " + fileA + ")";
    Columns x = Samples.open(fileX, a.rows(), owner);
    LinearOperator b =
        arguments
            .b()
            .map(given -> operatorB(given, a, owner))
            .orElse(DiagonalOperator.identity(a.rows()));
    Problem problem =
        UserValues.check(
            () -> catalogue.problem(definition.name(), parameters, Operators.of(a), b));
    return new SolveTask(problem, Optional.empty(), x);
  }

  private static LinearOperator operatorB(String reference, Matrix a, String owner) {
    DataFile file = DataFile.parse(reference);
    Matrix b = file.read();
    DataChecks.rows("B, " + file, b, a.rows(), owner);
    return Operators.of(b);
  }
}
