package org.dladmm.network;

import org.dladmm.expression.Expression;
import org.dladmm.program.Tape;

/**
 * What one block of equation (3) is made with: its weights, proximal parameters and penalties,
 * classical or learned.
 */
public interface BlockForm {
  /** W1ᵀ·v. */
  Expression applyW1Transposed(Tape tape, Expression v);

  /** W2ᵀ·v; not asked for where the E-step is exact. */
  Expression applyW2Transposed(Tape tape, Expression v);

  /** θ1 &gt; 0. */
  Expression theta1();

  /** θ2 &gt; 0; not asked for where the E-step is exact. */
  Expression theta2();

  /** The penalty β &gt; 0 of the Z-step. */
  Expression betaZ();

  /** The penalty of the E-step; equation (3) has one β for all three. */
  default Expression betaE() {
    return betaZ();
  }

  /** The penalty of the λ-step. */
  default Expression betaLambda() {
    return betaZ();
  }

  /**
   * Whether the E-step minimises exactly over E, which a diagonal B allows, in place of the
   * linearised step.
   */
  default boolean exactEStep() {
    return false;
  }
}
