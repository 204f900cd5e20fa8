package org.dladmm.program;

import java.util.List;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Applied;

/**
 * The terms of a sum as a product, of which one factor is the same for all terms and can be left
 * out of the sum: Σⱼ xᵢⱼ·cᵢ = (Σⱼ xᵢⱼ)·cᵢ.
 *
 * @param varying what is summed
 * @param common what the sum is multiplied by
 */
record CommonFactor(Expression varying, Expression common) {
  /**
   * Takes the factors and divisors out of a term that are the same for all terms of a sum.
   *
   * @param kept what the sum leaves: values that extend over no more are the same for its terms
   */
  static CommonFactor of(Expression term, Broadcast kept) {
    Expression varying = term;
    Expression common = Expression.constant(1);
    while (varying instanceof Applied applied) {
      List<Expression> o = applied.operands();
      switch (applied.operation()) {
        case NEGATE -> {
          varying = o.get(0);
          common = common.negate();
          continue;
        }
        case MULTIPLY -> {
          int same = kept.covers(o.get(1).broadcast()) ? 1 : 0;
          if (kept.covers(o.get(same).broadcast())) {
            varying = o.get(1 - same);
            common = common.times(o.get(same));
            continue;
          }
        }
        case DIVIDE -> {
          if (kept.covers(o.get(1).broadcast())) {
            varying = o.get(0);
            common = common.over(o.get(1));
            continue;
          }
        }
        default -> {}
      }
      break;
    }
    return new CommonFactor(varying, common);
  }
}
