package org.dladmm.expression;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.oracle.Draws;

/**
 * Formulas drawn at random that are differentiable almost everywhere, with values and slopes of the
 * order of 1, so that differences tell their derivatives.
 */
public final class SmoothFormula {
  private final Draws draws;

  public SmoothFormula(Draws draws) {
    this.draws = draws;
  }

  /** A formula over the given operands, made in so many steps. */
  public Expression of(List<Expression> operands, int steps) {
    List<Expression> pool = new ArrayList<>(operands);
    Expression last = pool.get(0);
    for (int k = 0; k < steps; k++) {
      last = step(last, pool.get(draws.below(pool.size())), pool.get(draws.below(pool.size())));
      pool.add(last);
    }
    return last;
  }

  private Expression step(Expression a, Expression b, Expression c) {
    return switch (draws.below(12)) {
      case 0 -> a.plus(b).times(0.7);
      case 1 -> a.minus(b.times(draws.uniform(-1, 1)));
      case 2 -> a.tanh().times(b.tanh());
      case 3 -> a.over(b.square().plus(1.5));
      case 4 -> a.tanh().exp().minus(b);
      case 5 -> a.square().plus(0.5).log();
      case 6 -> a.square().plus(b.square()).plus(0.3).sqrt();
      case 7 -> a.min(b).plus(c.times(0.3));
      case 8 -> a.max(b.negate()).minus(0.2);
      case 9 -> a.abs().minus(b).tanh();
      case 10 -> a.lessThan(b).choose(a.times(0.5), b.minus(a).tanh());
      default -> a.clip(b.abs().plus(0.2)).plus(c.times(0.4));
    };
  }
}
