package org.dladmm.training.loss;

import org.dladmm.expression.Expression;
import org.dladmm.function.ConvexFunction;
import org.dladmm.network.State;
import org.dladmm.problem.Problem;
import org.dladmm.program.Tape;

/**
 * The surrogate of the duality gap that the authors of D-LADMM trained with: Z, E and λ as they
 * are, and softplus penalties in place of the dual constraints,
 *
 * <pre>
 *   mean f(Z) + mean g(E) + mean softplus(excess of −Aᵀλ) + mean softplus(excess of −Bᵀλ) + mean λ∘X,
 * </pre>
 *
 * where every mean is over all entries of its own matrix. It does not vanish at a solution, nor
 * fall as LADMM converges: it is here to reproduce their figures.
 */
public record SurrogateGapLoss() implements LayerLoss {
  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    Problem problem = context.problem();
    Expression lambda = omega.lambda();
    Expression u = problem.a().applyAdjoint(tape, lambda).negate();
    Expression v = problem.b().applyAdjoint(tape, lambda).negate();
    int d1 = problem.a().columns();
    int d2 = problem.b().columns();
    return mean(tape, context, d1, problem.f().value(tape, omega.z()))
        .plus(mean(tape, context, d2, problem.g().value(tape, omega.e())))
        .plus(penalty(tape, context, d1, problem.f(), u))
        .plus(penalty(tape, context, d2, problem.g(), v))
        .plus(
            tape.sum(lambda.times(context.x()))
                .over((double) problem.a().rows() * context.columns()));
  }

  @Override
  public boolean mayBeNegative() {
    return true;
  }

  private static Expression penalty(
      Tape tape, LossContext context, int rows, ConvexFunction function, Expression v) {
    Expression inside = mean(tape, context, rows, function.conjugate().quadratic(tape, v));
    return function
        .conjugate()
        .excess(v)
        .map(
            excess ->
                inside.plus(tape.sum(softplus(excess)).over((double) rows * context.columns())))
        .orElse(inside);
  }

  private static Expression mean(Tape tape, LossContext context, int rows, Expression perColumn) {
    return tape.sum(perColumn).over((double) rows * context.columns());
  }

  /** log(1 + eˣ), written so that no x overflows. */
  private static Expression softplus(Expression x) {
    return x.max(0).plus(x.abs().negate().exp().plus(1).log());
  }
}
