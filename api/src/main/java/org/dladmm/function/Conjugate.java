package org.dladmm.function;

import java.util.Optional;
import org.dladmm.expression.Expression;
import org.dladmm.program.Tape;

/**
 * What is known of a conjugate function f* along rays s·v, s ≥ 0: up to where it is finite, and its
 * values there,
 *
 * <pre>  f*(s·v) = s²·q(v) for s·γ(v) ≤ 1, and +∞ beyond,</pre>
 *
 * with the gauge γ of its domain and a quadratic part q, either of which may be 0. Norms have q = 0
 * (f* is the indicator of the dual norm's unit ball, and γ is the dual norm); a squared norm has γ
 * = 0. 0 is always inside the domain.
 */
public interface Conjugate {
  /**
   * γ(v) = inf {t ≥ 0 : v ∈ t·dom f*} of every column; the constant 0 where the domain is the whole
   * space.
   */
  Expression gauge(Tape tape, Expression v);

  /** q(v) = f*(v) of every column with γ(v) ≤ 1; the constant 0 for an indicator. */
  Expression quadratic(Tape tape, Expression v);

  /**
   * By how much each element of v leaves the domain (0 or less inside), where the domain is a box;
   * for penalties.
   */
  default Optional<Expression> excess(Expression v) {
    return Optional.empty();
  }
}
