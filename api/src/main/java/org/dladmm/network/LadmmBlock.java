package org.dladmm.network;

import org.dladmm.expression.Expression;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.problem.Problem;
import org.dladmm.program.Tape;

/**
 * One block of linearised ADMM, equation (3) of D-LADMM, which with classical parameters is
 * equation (2):
 *
 * <pre>
 *   Z⁺ = prox_f( Z − W1ᵀ(λ + β∘(AZ + BE − X)); θ1 )
 *   E⁺ = prox_g( E − W2ᵀ(λ + β∘(AZ⁺ + BE − X)); θ2 )
 *   λ⁺ = λ + β∘(AZ⁺ + BE⁺ − X)
 * </pre>
 *
 * It is written here and nowhere else: a solver's step and a network's layer differ only in their
 * {@link BlockForm}.
 */
public final class LadmmBlock {
  private LadmmBlock() {}

  /** Records ω ↦ ω⁺. */
  public static State step(Tape tape, Problem problem, Expression x, State s, BlockForm form) {
    Expression v = s.lambda().plus(form.betaZ().times(s.residual(x)));
    Expression r = s.z().minus(form.applyW1Transposed(tape, v));
    Expression z = tape.store(problem.f().prox(tape, r, form.theta1()));
    Expression az = problem.a().apply(tape, z);
    Expression e =
        tape.store(
            form.exactEStep()
                ? exactE(tape, problem, x, s, az, form)
                : linearisedE(tape, problem, x, s, az, form));
    Expression be = problem.b().apply(tape, e);
    Expression lambda = s.lambda().plus(form.betaLambda().times(az.plus(be).minus(x)));
    return new State(z, e, tape.store(lambda), az, be);
  }

  private static Expression linearisedE(
      Tape tape, Problem problem, Expression x, State s, Expression az, BlockForm form) {
    Expression u = s.lambda().plus(form.betaE().times(az.plus(s.be()).minus(x)));
    Expression r = s.e().minus(form.applyW2Transposed(tape, u));
    return problem.g().prox(tape, r, form.theta2());
  }

  /**
   * argmin_E g(E) + ⟨λ, BE⟩ + ½Σ β∘(AZ⁺ + BE − X)² = prox_g( B⁻¹(X − AZ⁺ − λ/β); β∘b² ) for B =
   * diag(b).
   */
  private static Expression exactE(
      Tape tape, Problem problem, Expression x, State s, Expression az, BlockForm form) {
    if (!(problem.b() instanceof DiagonalOperator b)) {
      throw new IllegalArgumentException(
          "an exact E-step needs a diagonal B, but B is a dense "
              + problem.b().shape()
              + " matrix; use the linearised step");
    }
    Expression r = b.applyInverse(tape, x.minus(az).minus(s.lambda().over(form.betaE())));
    Expression d = b.diagonal(tape);
    return problem.g().prox(tape, r, form.betaE().times(d.square()));
  }
}
