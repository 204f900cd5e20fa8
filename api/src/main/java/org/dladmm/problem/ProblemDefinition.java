package org.dladmm.problem;

import java.util.List;
import java.util.Map;
import org.dladmm.operator.LinearOperator;

/**
 * A named family of problems, found through {@link java.util.ServiceLoader}: what {@code solve
 * NAME} and configurations refer to.
 */
public interface ProblemDefinition {
  /** The name by which users ask for it: lower case, words joined by hyphens. */
  String name();

  /** The problem as people write it: {@code "min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + BE"}. */
  String formula();

  List<ProblemParameter> parameters();

  /** Whether a B can be given; otherwise it is the identity. */
  boolean takesB();

  /**
   * A problem of this family.
   *
   * @param parameters a value for each of {@link #parameters}
   * @throws IllegalArgumentException if a value is out of range; the message says which values are
   *     allowed
   */
  Problem on(LinearOperator a, LinearOperator b, Map<String, Double> parameters);
}
