package org.dladmm.expression;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.expression.Expression.Applied;
import org.dladmm.expression.Expression.Constant;
import org.dladmm.expression.Expression.Leaf;

/** The value of an expression at one point, by its definition: no kernel. */
final class Evaluation {
  private final double[] x;
  private final Map<Expression, Double> known = new IdentityHashMap<>();

  private Evaluation(double[] x) {
    this.x = x;
  }

  static double of(Expression e, double... x) {
    return new Evaluation(x).value(e);
  }

  private double value(Expression e) {
    Double value = known.get(e);
    if (value == null) {
      value = compute(e);
      known.put(e, value);
    }
    return value;
  }

  private double compute(Expression e) {
    if (e instanceof Leaf leaf) {
      return x[leaf.id()];
    }
    if (e instanceof Constant constant) {
      return constant.value();
    }
    List<Expression> o = e.operands();
    double a = value(o.get(0));
    double b = o.size() > 1 ? value(o.get(1)) : 0;
    double c = o.size() > 2 ? value(o.get(2)) : 0;
    return ((Applied) e).operation().apply(a, b, c);
  }
}
