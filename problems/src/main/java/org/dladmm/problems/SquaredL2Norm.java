package org.dladmm.problems;

import java.util.Optional;
import org.dladmm.expression.Expression;
import org.dladmm.function.Conjugate;
import org.dladmm.function.SeparableFunction;
import org.dladmm.program.Tape;

/**
 * f(z) = (μ/2)‖z‖₂², μ &gt; 0.
 *
 * <p>Its prox is r·θ/(θ + μ); its conjugate is ‖v‖²/(2μ).
 *
 * @param mu μ
 */
public record SquaredL2Norm(double mu) implements SeparableFunction {
  public SquaredL2Norm {
    Checks.positive("μ", mu);
  }

  @Override
  public String formula(String variable) {
    return mu / 2 + "·‖" + variable + "‖₂²";
  }

  @Override
  public Expression term(Expression z) {
    return z.square().times(mu / 2);
  }

  @Override
  public Expression prox(Expression r, Expression theta) {
    return r.times(theta.over(theta.plus(mu)));
  }

  @Override
  public Optional<Expression> gradient(Expression z) {
    return Optional.of(z.times(mu));
  }

  @Override
  public Conjugate conjugate() {
    return new Conjugate() {
      @Override
      public Expression gauge(Tape tape, Expression v) {
        return Expression.constant(0);
      }

      @Override
      public Expression quadratic(Tape tape, Expression v) {
        return tape.sumByColumn(v.square()).over(2 * mu);
      }
    };
  }
}
