package org.dladmm.training.optimiser;

import java.util.Map;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.network.Parameter;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;

/**
 * A first-order method: what direction a gradient gives. It is recorded into the training step, so
 * that an update is one kernel.
 */
public interface Optimiser {
  /**
   * Starts a recording.
   *
   * @param sound 1 where the step is to be remembered, 0 where it is not
   */
  Recorded record(Tape tape, Expression sound);

  /** An optimiser in a recorded training step. */
  interface Recorded {
    /**
     * Records the direction d of the update ϑ ← ϑ − rate·d, and what the method remembers of the
     * gradient.
     *
     * @param parameter which one it is
     * @param value ϑ
     * @param gradient of the loss by ϑ
     */
    Expression direction(Parameter parameter, Expression value, Expression gradient);

    /** What the method remembers of the gradients so far, by name, once all have been recorded. */
    Map<String, Leaf> memory();

    /** Sets what depends on the number of the step, counted from 1, before it runs. */
    void prepare(Replay replay, long step);
  }
}
