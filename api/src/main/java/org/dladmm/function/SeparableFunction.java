package org.dladmm.function;

import org.dladmm.expression.Expression;
import org.dladmm.program.Tape;

/**
 * A function that is a sum over the elements, f(z) = Σ φ(z_i): two formulas define it on every
 * engine, with its derivatives.
 */
public interface SeparableFunction extends ConvexFunction {
  /** φ(z). */
  Expression term(Expression z);

  /** argmin_z φ(z) + ½·θ·(z − r)². */
  Expression prox(Expression r, Expression theta);

  @Override
  default Expression value(Tape tape, Expression z) {
    return tape.sumByColumn(term(z));
  }

  @Override
  default Expression prox(Tape tape, Expression r, Expression theta) {
    return prox(r, theta);
  }
}
