package org.dladmm.engine.kit;

import java.util.function.Function;
import org.dladmm.expression.Expression;

/** Every operation of {@link Expression}, beside what it means in plain Java. */
enum OperationCase {
  NEGATE(1, x -> x[0].negate(), v -> -v[0]),
  ABS(1, x -> x[0].abs(), v -> Math.abs(v[0])),
  SIGN(1, x -> x[0].sign(), v -> v[0] > 0 ? 1 : v[0] < 0 ? -1 : v[0]),
  SQRT(1, x -> x[0].sqrt(), v -> Math.sqrt(v[0])),
  EXP(1, x -> x[0].exp(), v -> StrictMath.exp(v[0])),
  LOG(1, x -> x[0].log(), v -> StrictMath.log(v[0])),
  TANH(1, x -> x[0].tanh(), v -> StrictMath.tanh(v[0])),
  SQUARE(1, x -> x[0].square(), v -> v[0] * v[0]),
  RECIPROCAL(1, x -> x[0].reciprocal(), v -> 1 / v[0]),
  ADD(2, x -> x[0].plus(x[1]), v -> v[0] + v[1]),
  SUBTRACT(2, x -> x[0].minus(x[1]), v -> v[0] - v[1]),
  MULTIPLY(2, x -> x[0].times(x[1]), v -> v[0] * v[1]),
  DIVIDE(2, x -> x[0].over(x[1]), v -> v[0] / v[1]),
  MIN(2, x -> x[0].min(x[1]), v -> nanOr(v, v[0] <= v[1] ? v[0] : v[1])),
  MAX(2, x -> x[0].max(x[1]), v -> nanOr(v, v[0] >= v[1] ? v[0] : v[1])),
  LESS(2, x -> x[0].lessThan(x[1]), v -> v[0] < v[1] ? 1 : 0),
  AT_MOST(2, x -> x[0].atMost(x[1]), v -> v[0] <= v[1] ? 1 : 0),
  SELECT(3, x -> x[0].choose(x[1], x[2]), v -> v[0] == 0 ? v[2] : v[1]);

  private final int operands;
  private final Function<Expression[], Expression> expression;
  private final Elements.Formula formula;

  OperationCase(
      int operands, Function<Expression[], Expression> expression, Elements.Formula formula) {
    this.operands = operands;
    this.expression = expression;
    this.formula = formula;
  }

  int operands() {
    return operands;
  }

  Expression expression(Expression[] x) {
    return expression.apply(x);
  }

  Elements.Formula formula() {
    return formula;
  }

  private static double nanOr(double[] v, double value) {
    return Double.isNaN(v[0]) || Double.isNaN(v[1]) ? Double.NaN : value;
  }
}
