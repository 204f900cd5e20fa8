package org.dladmm.function;

import java.util.Optional;
import org.dladmm.expression.Expression;
import org.dladmm.program.Tape;

/**
 * A proper, closed, convex function f of a column, with a proximal operator and a conjugate.
 *
 * <p>All methods record onto a tape and work on every column of a batch at once. Most functions are
 * sums over the elements: {@link SeparableFunction} asks for two formulas only.
 */
public interface ConvexFunction {
  /**
   * The function of a variable as people write it, with its parameters' values: {@code "0.5·‖Z‖₁"}.
   *
   * @param variable what it is a function of: {@code "Z"}
   */
  String formula(String variable);

  /** f of every column. */
  Expression value(Tape tape, Expression z);

  /**
   * The proximal operator with element-wise weights, argmin_z f(z) + ½·Σ θ_i·(z_i − r_i)², equation
   * (4).
   *
   * @param r where to start
   * @param theta weights θ &gt; 0: a number, one for each row, one for each column, or one for each
   *     element
   */
  Expression prox(Tape tape, Expression r, Expression theta);

  /** The conjugate f*(v) = sup_z ⟨v, z⟩ − f(z), as far as certificates need it. */
  Conjugate conjugate();

  /** ∇f, element by element, where f is differentiable everywhere. */
  default Optional<Expression> gradient(Expression z) {
    return Optional.empty();
  }
}
