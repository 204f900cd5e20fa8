package org.dladmm.network;

import org.dladmm.expression.Expression;

/**
 * A point ω = (Z, E, λ) with the products that come with it, so that none is computed twice.
 *
 * @param z Z
 * @param e E
 * @param lambda λ
 * @param az A·Z
 * @param be B·E
 */
public record State(Expression z, Expression e, Expression lambda, Expression az, Expression be) {
  /** Z = E = λ = 0. */
  public static State zero() {
    Expression zero = Expression.constant(0);
    return new State(zero, zero, zero, zero, zero);
  }

  /** T = AZ + BE − X. */
  public Expression residual(Expression x) {
    return az.plus(be).minus(x);
  }
}
