package org.dladmm.problems;

import java.util.List;
import java.util.Map;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.problem.ProblemParameter;

/** {@code lasso}: min α‖Z‖₁ + ½‖E‖² s.t. X = AZ + BE; with the usual B = I, E is the misfit X − AZ. */
public final class Lasso implements ProblemDefinition {
  public static Problem of(double alpha, LinearOperator a) {
    return of(alpha, a, DiagonalOperator.identity(a.rows()));
  }

  /** The generalised problem with another B, X = AZ + BE. */
  public static Problem of(double alpha, LinearOperator a, LinearOperator b) {
    return new Problem(
        "lasso", Map.of("alpha", alpha), new L1Norm(alpha), new SquaredL2Norm(1), a, b);
  }

  @Override
  public String name() {
    return "lasso";
  }

  @Override
  public String formula() {
    return "min α‖Z‖₁ + ½‖E‖² s.t. X = AZ + BE";
  }

  @Override
  public List<ProblemParameter> parameters() {
    return List.of(new ProblemParameter("alpha", 1, "weight of ‖Z‖₁ against ½‖E‖², above 0"));
  }

  @Override
  public boolean takesB() {
    return true;
  }

  @Override
  public Problem on(LinearOperator a, LinearOperator b, Map<String, Double> parameters) {
    return of(parameters.get("alpha"), a, b);
  }
}
