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
    if (operation == NEGATE && a instanceof Applied inner && inner.operation() == NEGATE) {
      return inner.operands().get(0);
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
    if (b instanceof Applied inner && inner.operation() == NEGATE) {
      return subtract(a, inner.operands().get(0));
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
    if (b instanceof Applied inner && inner.operation() == NEGATE) {
      return add(a, inner.operands().get(0));
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
    return binary(MULTIPLY, a, b);
  }

  static Expression divide(Expression a, Expression b) {
    if (is(b, 1)) {
      return a;
    }
    return is(a, 0) ? a : binary(DIVIDE, a, b);
  }

  static Expression select(Expression condition, Expression yes, Expression no) {
    if (condition instanceof Constant c) {
      return c.value() != 0 ? yes : no;
    }
    return yes == no ? yes : new Applied(SELECT, List.of(condition, yes, no));
  }

  static boolean is(Expression e, double value) {
    return e instanceof Constant c && c.value() == value;
  }
}
