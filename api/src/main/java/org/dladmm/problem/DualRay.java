package org.dladmm.problem;

import org.dladmm.expression.Expression;
import org.dladmm.function.Conjugate;
import org.dladmm.program.Tape;

/**
 * The best multiple of a dual variable.
 *
 * <p>Along the ray s·λ the dual function is φ(s) = −s·⟨λ, X⟩ − s²·q for 0 ≤ s ≤ 1/γ, with q and γ
 * the sums and the larger of what the two conjugates say of −Aᵀλ and −Bᵀλ. It is largest at s =
 * min(−⟨λ, X⟩/2q, 1/γ), or at 0 where ⟨λ, X⟩ ≥ 0.
 */
final class DualRay {
  /** Keeps 0/0 out of the derivative of a certificate at λ = 0. */
  private static final double TINY = 1e-30;

  /**
   * How far inside the domain λ̂ stays, so that rounding in Aᵀλ̂ does not carry it out: several
   * units of the last place.
   */
  private static final double INSIDE = 1 - 0x1p-46;

  private DualRay() {}

  static DualPoint best(Problem problem, Tape tape, Expression lambda, Expression x) {
    Expression l = tape.store(lambda);
    Expression u = tape.store(problem.a().applyAdjoint(tape, l).negate());
    Expression v = problem.b().applyAdjoint(tape, l).negate();
    Conjugate f = problem.f().conjugate();
    Conjugate g = problem.g().conjugate();
    Expression gauge = f.gauge(tape, u).max(g.gauge(tape, v)).max(TINY);
    Expression q = f.quadratic(tape, u).plus(g.quadratic(tape, v));
    Expression slope = tape.sumByColumn(l.times(x)).negate();
    Expression scale =
        Expression.constant(0)
            .lessThan(slope)
            .choose(
                slope.over(q.max(TINY).times(2)).min(Expression.constant(INSIDE).over(gauge)),
                Expression.constant(0));
    Expression s = tape.store(scale);
    Expression bound = tape.store(s.times(slope).minus(s.square().times(q)));
    return new DualPoint(l.times(s), bound);
  }
}
