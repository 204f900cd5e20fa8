package org.dladmm.training.optimiser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.network.Parameter;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;

/**
 * Stochastic gradient descent, with momentum μ: d ← μ·d + g.
 *
 * @param momentum μ in [0, 1); 0 for none
 */
public record Sgd(double momentum) implements Optimiser {
  public Sgd {
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("the momentum must be in [0, 1), not " + momentum);
    }
  }

  @Override
  public Recorded record(Tape tape, Expression sound) {
    Map<String, Leaf> momenta = new LinkedHashMap<>();
    return new Recorded() {
      @Override
      public Expression direction(Parameter parameter, Expression value, Expression gradient) {
        if (momentum == 0) {
          return gradient;
        }
        Leaf d = parameter.input(tape);
        momenta.put(parameter.name() + ".d", d);
        Expression direction = d.times(momentum).plus(gradient);
        tape.assign(d, sound.choose(direction, d));
        return direction;
      }

      @Override
      public Map<String, Leaf> memory() {
        return momenta;
      }

      @Override
      public void prepare(Replay replay, long step) {
        // nothing depends on the step's number
      }
    };
  }
}
