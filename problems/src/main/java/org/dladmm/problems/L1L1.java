package org.dladmm.problems;

import java.util.List;
import java.util.Map;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.problem.ProblemParameter;

/** {@code l1-l1}: min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + BE, the problem of the paper's experiments. */
public final class L1L1 implements ProblemDefinition {
  /** The problem with B = I. */
  public static Problem of(double alpha, LinearOperator a) {
    return of(alpha, a, DiagonalOperator.identity(a.rows()));
  }

  public static Problem of(double alpha, LinearOperator a, LinearOperator b) {
    return new Problem(
        "l1-l1", Map.of("alpha", alpha), new L1Norm(alpha), new L1Norm(1), a, b);
  }

  @Override
  public String name() {
    return "l1-l1";
  }

  @Override
  public String formula() {
    return "min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + BE";
  }

  @Override
  public List<ProblemParameter> parameters() {
    return List.of(new ProblemParameter("alpha", 1, "weight of ‖Z‖₁ against ‖E‖₁, above 0"));
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
