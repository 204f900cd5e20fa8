package org.dladmm.expression;

import static org.dladmm.expression.Operation.ADD;
import static org.dladmm.expression.Operation.DIVIDE;
import static org.dladmm.expression.Operation.MULTIPLY;
import static org.dladmm.expression.Operation.NEGATE;
import static org.dladmm.expression.Operation.SELECT;
import static org.dladmm.expression.Operation.SUBTRACT;

import java.util.List;
import org.dladmm.expression.Expression.Applied;
import org.dladmm.expression.Expression.Constant;

/**
 * The constructors of expressions, which leave out work that a constant makes unnecessary (x + 0,
 * 1·x, 0·x, numbers among themselves).
 *
 * <p>Derivatives are full of such terms, and engines should not have to know. 0·x counts as 0
 * although x may be infinite: a term that is absent from a derivative must not spoil it.
 */
final class Simplifier {
  private Simplifier() {}

  static Expression unary(Operation operation, Expression a) {
    if (a instanceof Constant c) {
      return Expression.constant(operation.apply(c.value(), 0, 0));
    }
    if (operation == NEGATE && isNegative(a)) {
      return opposite(a);
    }
    return new Applied(operation, List.of(a));
  }

  static Expression binary(Operation operation, Expression a, Expression b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return Expression.constant(operation.apply(x.value(), y.value(), 0));
    }
    return new Applied(operation, List.of(a, b));
  }

  static Expression add(Expression a, Expression b) {
    if (is(a, 0)) {
      return b;
    }
    if (is(b, 0)) {
      return a;
    }
    if (isNegative(b)) {
      return subtract(a, opposite(b));
    }
    if (isNegative(a)) {
      return subtract(b, opposite(a));
    }
    return binary(ADD, a, b);
  }

  static Expression subtract(Expression a, Expression b) {
    if (is(b, 0)) {
      return a;
    }
    if (is(a, 0)) {
      return b.negate();
    }
    if (isNegative(b)) {
      return add(a, opposite(b));
    }
    if (isNegative(a)) {
      return add(opposite(a), b).negate();
    }
    return binary(SUBTRACT, a, b);
  }

  static Expression multiply(Expression a, Expression b) {
    if (is(a, 0) || is(b, 0)) {
      return Expression.constant(0);
    }
    if (is(a, 1)) {
      return b;
    }
    if (is(b, 1)) {
      return a;
    }
    if (is(a, -1)) {
      return b.negate();
    }
    if (is(b, -1)) {
      return a.negate();
    }
    if (isNegative(a)) {
      return multiply(opposite(a), b).negate();
    }
    if (isNegative(b)) {
      return multiply(a, opposite(b)).negate();
    }
    return binary(MULTIPLY, a, b);
  }

  static Expression divide(Expression a, Expression b) {
    if (is(b, 1)) {
      return a;
    }
    if (isNegative(a)) {
      return divide(opposite(a), b).negate();
    }
    return is(a, 0) ? a : binary(DIVIDE, a, b);
  }

  static Expression select(Expression condition, Expression yes, Expression no) {
    if (condition instanceof Constant c) {
      return c.value() != 0 ? yes : no;
    }
    if (isNegative(yes) && is(no, 0)) {
      return select(condition, opposite(yes), no).negate();
    }
    return yes == no ? yes : new Applied(SELECT, List.of(condition, yes, no));
  }

  /** Whether the sign can be left to whoever uses the value, which is exact. */
  private static boolean isNegative(Expression e) {
    return e instanceof Applied applied && applied.operation() == NEGATE;
  }

  private static Expression opposite(Expression negative) {
    return negative.operands().get(0);
  }

  static boolean is(Expression e, double value) {
    return e instanceof Constant c && c.value() == value;
  }
}
