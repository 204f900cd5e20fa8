package org.dladmm.problems;

import java.util.Optional;
import org.dladmm.expression.Expression;
import org.dladmm.function.Conjugate;
import org.dladmm.function.SeparableFunction;
import org.dladmm.program.Tape;

/**
 * f(z) = α‖z‖₁, α &gt; 0.
 *
 * <p>Its prox is soft-shrinkage with the threshold α/θ; its conjugate is the indicator of ‖v‖_∞ ≤
 * α.
 *
 * @param alpha α
 */
public record L1Norm(double alpha) implements SeparableFunction {
  public L1Norm {
    Checks.positive("α", alpha);
  }

  @Override
  public String formula(String variable) {
    return (alpha == 1 ? "" : alpha + "·") + "‖" + variable + "‖₁";
  }

  @Override
  public Expression term(Expression z) {
    return z.abs().times(alpha);
  }

  @Override
  public Expression prox(Expression r, Expression theta) {
    return r.shrink(Expression.constant(alpha).over(theta));
  }

  @Override
  public Conjugate conjugate() {
    return new Conjugate() {
      @Override
      public Expression gauge(Tape tape, Expression v) {
        return tape.maxByColumn(v.abs()).over(alpha);
      }

      @Override
      public Expression quadratic(Tape tape, Expression v) {
        return Expression.constant(0);
      }

      @Override
      public Optional<Expression> excess(Expression v) {
        return Optional.of(v.abs().minus(alpha));
      }
    };
  }
}
