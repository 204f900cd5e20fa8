package org.dladmm.cli.solve;

import java.util.List;
import java.util.Map;
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
import org.dladmm.training.data.DataChecks;
import org.dladmm.training.data.DataFile;

/**
 * A problem as the command line names it, before its matrices are read.
 *
 * @param catalogue where it was found
 * @param definition the family of problems
 * @param parameters those that were given
 */
record SolveInput(ProblemCatalogue catalogue, ProblemDefinition definition, Map<String, Double> parameters) {
  /** A problem and its samples. */
  record Loaded(Problem problem, Matrix x) {}

  /**
   * Finds the problem.
   *
   * @throws InputException for a name that nothing has, or a parameter that is no number
   */
  static SolveInput of(ProblemCatalogue catalogue, String name, List<String> parameters, List<String> data) {
    ProblemDefinition definition = UserValues.check(() -> catalogue.find(name));
    String owner = "the problem '" + name + "'";
    List<String> known = definition.parameters().stream().map(ProblemParameter::name).toList();
    Map<String, Double> numbers = NamedValues.of("--param", parameters).onlyFor(owner, known).numbers();
    NamedValues.of("--data", data).onlyFor(owner, List.of());
    return new SolveInput(catalogue, definition, numbers);
  }

  /**
   * Reads the matrices and checks that they fit each other.
   *
   * @param a the option's value, null where it is not given; the same for the others
   * @throws InputException if one is missing, unreadable or of a wrong shape
   */
  Loaded read(String a, String b, String x) {
    if (b != null && !definition.takesB()) {
      throw new InputException("the problem '" + definition.name() + "' takes no B: it is " + definition.formula() + "; leave --B out");
    }
    DataFile fileA = file("--A", a);
    DataFile fileX = file("--X", x);
    Matrix matrixA = fileA.read();
    String ownerA = "A (" + matrixA.shape() + ", " + fileA + ")";
    Matrix matrixX = fileX.read();
    DataChecks.rows("X, " + fileX, matrixX, matrixA.rows(), ownerA);
    LinearOperator operatorB = b == null ? DiagonalOperator.identity(matrixA.rows()) : operatorB(DataFile.parse(b), matrixA, ownerA);
    Problem problem =
        UserValues.check(() -> catalogue.problem(definition.name(), parameters, Operators.of(matrixA), operatorB));
    return new Loaded(problem, matrixX);
  }

  private DataFile file(String option, String reference) {
    if (reference == null) {
      throw new InputException("the problem '" + definition.name() + "' needs " + option + "; give it a .npy, .csv or .mat file");
    }
    return DataFile.parse(reference);
  }

  private static LinearOperator operatorB(DataFile file, Matrix a, String ownerA) {
    Matrix b = file.read();
    DataChecks.rows("B, " + file, b, a.rows(), ownerA);
    return Operators.of(b);
  }
}
