package org.dladmm.problems;

import java.util.List;
import java.util.Map;
import org.dladmm.function.ConvexFunction;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.problem.ProblemParameter;

/** min α‖Z‖₁ + g(E) s.t. X = AZ + BE: a sparse code Z of X, with a misfit E that g measures. */
abstract class SparseCoding implements ProblemDefinition {
  private static final String ALPHA = "alpha";

  private final String name;
  private final String misfit;
  private final ConvexFunction g;

  /** The family with the given g, which people write as {@code misfit}. */
  SparseCoding(String name, String misfit, ConvexFunction g) {
    this.name = name;
    this.misfit = misfit;
    this.g = g;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String formula() {
    return "min α‖Z‖₁ + " + misfit + " s.t. X = AZ + BE";
  }

  @Override
  public final List<ProblemParameter> parameters() {
    return List.of(
        new ProblemParameter(ALPHA, 1, "weight of ‖Z‖₁ against " + misfit + ", above 0"));
  }

  @Override
  public final boolean takesB() {
    return true;
  }

  @Override
  public final Problem on(LinearOperator a, LinearOperator b, Map<String, Double> parameters) {
    double alpha = parameters.get(ALPHA);
    return new Problem(name, Map.of(ALPHA, alpha), new L1Norm(alpha), g, a, b);
  }

  final Problem with(double alpha, LinearOperator a, LinearOperator b) {
    return on(a, b, Map.of(ALPHA, alpha));
  }
}
