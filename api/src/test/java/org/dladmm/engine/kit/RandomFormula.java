package org.dladmm.engine.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;

/**
 * A formula drawn at random step by step, once as an {@link Expression} and once as Java. Its
 * values are whole numbers of at most 4096 in absolute value if its operands are of at most 16, so
 * that both precisions hold them, and everything between, exactly.
 */
final class RandomFormula {
  private static final double BOUND = 64;

  private final SplittableRandom random;
  private final int operands;
  private final List<Expression> expressions = new ArrayList<>();
  private final List<Elements.Formula> formulas = new ArrayList<>();

  RandomFormula(long seed, int operands, int steps) {
    this.random = new SplittableRandom(seed);
    this.operands = operands;
    for (int k = 0; k < operands; k++) {
      expressions.add(Expression.leaf(k, Broadcast.FULL));
    }
    // a sum of all operands first gives the kernel's inputs the operands' order
    for (int k = 1; k < operands; k++) {
      add(k == 1 ? 0 : last(), k);
    }
    int sum = last();
    for (int k = 0; k < steps; k++) {
      step(random.nextInt(expressions.size()), random.nextInt(expressions.size()), last());
    }
    add(sum, last());
  }

  Expression expression() {
    return expressions.get(last());
  }

  double at(double[] x) {
    double[] values = java.util.Arrays.copyOf(x, expressions.size());
    for (int k = 0; k < formulas.size(); k++) {
      values[operands + k] = formulas.get(k).at(values);
    }
    return values[last()];
  }

  private int last() {
    return expressions.size() - 1;
  }

  private void add(int a, int b) {
    step(expressions.get(a).plus(expressions.get(b)), v -> v[a] + v[b]);
  }

  /** One more value; c is the latest so that formulas grow deep. */
  private void step(int a, int b, int c) {
    Expression x = expressions.get(a);
    Expression y = expressions.get(b);
    Expression z = expressions.get(c);
    switch (random.nextInt(10)) {
      case 0 -> step(z.plus(x), v -> v[c] + v[a]);
      case 1 -> step(z.minus(x), v -> v[c] - v[a]);
      case 2 -> step(z.times(x), v -> v[c] * v[a]);
      case 3 -> step(z.min(y), v -> Math.min(v[c], v[b]));
      case 4 -> step(z.max(y), v -> Math.max(v[c], v[b]));
      case 5 -> step(z.abs(), v -> Math.abs(v[c]));
      case 6 -> step(z.sign().plus(y), v -> Math.signum(v[c]) + v[b]);
      case 7 -> step(z.lessThan(x).choose(x, y), v -> v[c] < v[a] ? v[a] : v[b]);
      case 8 -> step(x.atMost(y).choose(z.negate(), x), v -> v[a] <= v[b] ? -v[c] : v[a]);
      default -> step(z.negate().plus(3), v -> 3 - v[c]);
    }
  }

  private void step(Expression expression, Elements.Formula formula) {
    expressions.add(expression.max(-BOUND).min(BOUND));
    formulas.add(v -> Math.min(BOUND, Math.max(-BOUND, formula.at(v))));
  }
}
