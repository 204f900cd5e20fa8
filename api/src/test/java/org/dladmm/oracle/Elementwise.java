package org.dladmm.oracle;

import java.util.function.DoubleBinaryOperator;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;

/** Element-wise formulas of one or two values, differentiable almost everywhere. */
final class Elementwise {
  private final Draws draws;

  Elementwise(Draws draws) {
    this.draws = draws;
  }

  Value negated(Value a) {
    return of(a, a, a.expression().negate(), (x, y) -> -x);
  }

  Value of(Value a, Value b) {
    Expression x = a.expression();
    Expression y = b.expression();
    return switch (draws.below(9)) {
      case 0 -> of(a, b, x.plus(y), Double::sum);
      case 1 -> of(a, b, x.minus(y), (p, q) -> p - q);
      case 2 -> of(a, b, x.tanh().times(y), (p, q) -> Math.tanh(p) * q);
      case 3 -> of(a, b, x.over(y.square().plus(1)), (p, q) -> p / (q * q + 1));
      case 4 -> of(a, b, x.min(y), Math::min);
      case 5 -> of(a, b, x.max(y.negate()), (p, q) -> Math.max(p, -q));
      case 6 -> of(a, b, x.shrink(y.abs()), Elementwise::shrunk);
      case 7 -> of(a, b, x.tanh().exp(), (p, q) -> Math.exp(Math.tanh(p)));
      default -> of(a, b, y.times(0.5), (p, q) -> q * 0.5);
    };
  }

  private static double shrunk(double r, double threshold) {
    return Math.signum(r) * Math.max(Math.abs(r) - Math.abs(threshold), 0);
  }

  private static Value of(Value a, Value b, Expression e, DoubleBinaryOperator formula) {
    // the recorded formula may extend over less than both operands, if it does not use one
    Broadcast extent = e.broadcast();
    int rows = a.overRows() ? a.rows() : b.rows();
    int columns = a.overColumns() ? a.columns() : b.columns();
    return new Value(
        e,
        extent,
        rows,
        columns,
        inputs -> {
          int m = extent.tensorRows(rows, columns);
          Matrix result = Matrix.zeros(m, extent.tensorColumns(columns));
          for (int k = 0; k < result.values().length; k++) {
            int i = extent == Broadcast.PER_COLUMN ? 0 : k % m;
            int j = extent == Broadcast.PER_COLUMN ? k : k / m;
            result.values()[k] = formula.applyAsDouble(a.at(inputs, i, j), b.at(inputs, i, j));
          }
          return result;
        });
  }
}
