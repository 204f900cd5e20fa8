package org.dladmm.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.expression.Expression.Applied;
import org.dladmm.expression.Expression.Leaf;

/**
 * Symbolic reverse-mode differentiation of element-wise expressions.
 *
 * <p>For outputs y₁, …, y_p with adjoints ȳ₁, …, ȳ_p (expressions themselves) it gives, for a leaf
 * x, the expression Σ_p ȳ_p·∂y_p/∂x, element by element. Where a leaf is broadcast the caller sums
 * that over the elements the leaf extends over.
 *
 * <p>At kinks a one-sided derivative is taken: |x| has derivative 0 at 0, min and max follow their
 * first operand in a tie; comparisons and sign have derivative 0.
 */
public final class Derivative {
  private Derivative() {}

  /** An expression and its adjoint. */
  public record Seed(Expression output, Expression adjoint) {}

  /**
   * The adjoints of the leaves {@code wanted}, by number; a leaf on which no output depends is
   * absent.
   */
  public static Map<Integer, Expression> adjoints(List<Seed> seeds, Set<Integer> wanted) {
    Map<Expression, Expression> adjoints = new IdentityHashMap<>();
    seeds.forEach(seed -> add(adjoints, seed.output(), seed.adjoint()));
    List<Expression> order = Expressions.inOrder(seeds.stream().map(Seed::output).toList());
    Set<Expression> relevant = relevant(order, wanted);
    for (int i = order.size() - 1; i >= 0; i--) {
      Expression e = order.get(i);
      Expression adjoint = adjoints.get(e);
      if (adjoint != null && e instanceof Applied applied && relevant.contains(e)) {
        propagate(applied, adjoint, relevant, adjoints);
      }
    }
    Map<Integer, Expression> result = new LinkedHashMap<>();
    for (Expression e : order) {
      if (e instanceof Leaf leaf && wanted.contains(leaf.id()) && adjoints.containsKey(e)) {
        // two leaf objects may stand for one operand
        result.merge(leaf.id(), adjoints.get(e), Expression::plus);
      }
    }
    return result;
  }

  private static Set<Expression> relevant(List<Expression> order, Set<Integer> wanted) {
    Set<Expression> relevant = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Expression e : order) {
      boolean isWanted = e instanceof Leaf leaf && wanted.contains(leaf.id());
      if (isWanted || e.operands().stream().anyMatch(relevant::contains)) {
        relevant.add(e);
      }
    }
    return relevant;
  }

  private static void propagate(
      Applied y,
      Expression adjoint,
      Set<Expression> relevant,
      Map<Expression, Expression> adjoints) {
    for (int i = 0; i < y.operands().size(); i++) {
      if (relevant.contains(y.operands().get(i))) {
        add(adjoints, y.operands().get(i), contribution(y, i, adjoint));
      }
    }
  }

  /** ȳ·∂y/∂(operand i). */
  private static Expression contribution(Applied y, int i, Expression adjoint) {
    Expression a = y.operands().get(0);
    Expression b = y.operands().size() > 1 ? y.operands().get(1) : null;
    return switch (y.operation()) {
      case NEGATE -> adjoint.negate();
      case ABS -> adjoint.times(a.sign());
      case SQRT -> adjoint.over(y.times(2));
      case EXP -> adjoint.times(y);
      case LOG -> adjoint.over(a);
      case TANH -> adjoint.times(Expression.constant(1).minus(y.square()));
      case ADD -> adjoint;
      case SUBTRACT -> i == 0 ? adjoint : adjoint.negate();
      case MULTIPLY -> adjoint.times(i == 0 ? b : a);
      case DIVIDE -> i == 0 ? adjoint.over(b) : adjoint.times(y).over(b).negate();
      case MIN -> i == 0 ? where(a.atMost(b), adjoint) : where(b.lessThan(a), adjoint);
      case MAX -> i == 0 ? where(b.atMost(a), adjoint) : where(a.lessThan(b), adjoint);
      case SELECT -> selected(y, i, adjoint);
      case SIGN, LESS, AT_MOST -> Expression.constant(0);
    };
  }

  private static Expression selected(Applied y, int i, Expression adjoint) {
    Expression zero = Expression.constant(0);
    Expression condition = y.operands().get(0);
    return switch (i) {
      case 1 -> condition.choose(adjoint, zero);
      case 2 -> condition.choose(zero, adjoint);
      default -> zero;
    };
  }

  private static Expression where(Expression condition, Expression adjoint) {
    return condition.choose(adjoint, Expression.constant(0));
  }

  private static void add(Map<Expression, Expression> adjoints, Expression e, Expression adjoint) {
    if (!Simplifier.is(adjoint, 0)) {
      adjoints.merge(e, adjoint, Expression::plus);
    }
  }
}
