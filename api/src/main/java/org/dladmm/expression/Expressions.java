package org.dladmm.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dladmm.expression.Expression.Applied;
import org.dladmm.expression.Expression.Leaf;

/** Walks over expressions. Every shared part is visited once. */
public final class Expressions {
  private Expressions() {}

  /**
   * The numbers of the leaves below the given expressions, in the order in which they first appear.
   */
  public static Set<Integer> leaves(Collection<? extends Expression> roots) {
    Set<Integer> leaves = new LinkedHashSet<>();
    for (Expression e : inOrder(roots)) {
      if (e instanceof Leaf leaf) {
        leaves.add(leaf.id());
      }
    }
    return leaves;
  }

  /** How many operations an expression takes for each element of what it extends over. */
  public static int operations(Expression root, Broadcast extent) {
    int operations = 0;
    for (Expression e : inOrder(List.of(root))) {
      if (e instanceof Applied && e.broadcast() == extent) {
        operations++;
      }
    }
    return operations;
  }

  /**
   * The same expression with its leaves replaced; {@code replacement} returns a leaf itself to keep
   * it.
   */
  public static Expression substitute(Expression root, Function<Leaf, Expression> replacement) {
    Map<Expression, Expression> done = new IdentityHashMap<>();
    for (Expression e : inOrder(List.of(root))) {
      done.put(e, substituteOne(e, replacement, done));
    }
    return done.get(root);
  }

  private static Expression substituteOne(
      Expression e, Function<Leaf, Expression> replacement, Map<Expression, Expression> done) {
    if (e instanceof Leaf leaf) {
      return replacement.apply(leaf);
    }
    if (!(e instanceof Applied applied)) {
      return e;
    }
    List<Expression> operands = applied.operands();
    if (operands.stream().allMatch(o -> done.get(o) == o)) {
      return e;
    }
    return rebuild(applied.operation(), operands.stream().map(done::get).toList());
  }

  private static Expression rebuild(Operation operation, List<Expression> o) {
    return switch (operation) {
      case ADD -> o.get(0).plus(o.get(1));
      case SUBTRACT -> o.get(0).minus(o.get(1));
      case MULTIPLY -> o.get(0).times(o.get(1));
      case DIVIDE -> o.get(0).over(o.get(1));
      case SELECT -> o.get(0).choose(o.get(1), o.get(2));
      case NEGATE, ABS, SIGN, SQRT, EXP, LOG, TANH -> Simplifier.unary(operation, o.get(0));
      case MIN, MAX, LESS, AT_MOST -> Simplifier.binary(operation, o.get(0), o.get(1));
    };
  }

  /** All parts of the given expressions, each once, operands before what is made of them. */
  static List<Expression> inOrder(Collection<? extends Expression> roots) {
    Set<Expression> opened = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Expression> done = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Expression> order = new ArrayList<>();
    Deque<Expression> stack = new ArrayDeque<>();
    for (Expression root : roots) {
      stack.push(root);
      while (!stack.isEmpty()) {
        Expression top = stack.peek();
        if (opened.add(top)) {
          // the first operand on top, so that leaves come in the order in which people read them
          for (int i = top.operands().size() - 1; i >= 0; i--) {
            if (!done.contains(top.operands().get(i))) {
              stack.push(top.operands().get(i));
            }
          }
        } else {
          stack.pop();
          if (done.add(top)) {
            order.add(top);
          }
        }
      }
    }
    return order;
  }
}
