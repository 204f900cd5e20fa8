package org.dladmm.cli;

import java.util.List;
import java.util.Map;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.problem.ProblemParameter;
import org.dladmm.problems.L1L1;

/** A user's problem, which takes no B. */
public final class ProblemWithoutB implements ProblemDefinition {
  @Override
  public String name() {
    return "without-b";
  }

  @Override
  public String formula() {
    return "min w‖Z‖₁ + ‖E‖₁ s.t. X = AZ + E";
  }

  @Override
  public List<ProblemParameter> parameters() {
    return List.of(new ProblemParameter("w", 0.25, "the weight"));
  }

  @Override
  public boolean takesB() {
    return false;
  }

  @Override
  public Problem on(LinearOperator a, LinearOperator b, Map<String, Double> parameters) {
    return L1L1.of(parameters.get("w"), a);
  }
}
