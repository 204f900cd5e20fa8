package org.dladmm.problem;

import org.dladmm.expression.Expression;

/**
 * A feasible point, and what it costs.
 *
 * @param z Z
 * @param e E, with X = AZ + BE
 * @param objective f(Z) + g(E) of every column
 */
public record PrimalPoint(Expression z, Expression e, Expression objective) {
  PrimalPoint withObjective(Expression objective) {
    return new PrimalPoint(z, e, objective);
  }
}
