package org.dladmm.training.optimiser;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Parameter;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;

/**
 * Adam (Kingma, Ba, ICLR 2015): d = m̂/(√v̂ + ε) with the bias-corrected running means m of g and v
 * of g². With a decay it is AdamW (Loshchilov, Hutter, ICLR 2019): matrices are drawn towards 0 by
 * d + decay·ϑ, apart from their gradients.
 *
 * @param beta1 how much of m stays
 * @param beta2 how much of v stays
 * @param epsilon ε
 * @param decay of matrices; 0 for none
 */
public record Adam(double beta1, double beta2, double epsilon, double decay) implements Optimiser {
  public Adam {
    if (!(decay >= 0) || Double.isInfinite(decay)) {
      throw new IllegalArgumentException("weights decay by 0 or more, not " + decay);
    }
  }

  /** β₁ = 0.9, β₂ = 0.999, ε = 1e-8. */
  public static Adam standard() {
    return new Adam(0.9, 0.999, 1e-8, 0);
  }

  public Adam withDecay(double other) {
    return new Adam(beta1, beta2, epsilon, other);
  }

  @Override
  public Recorded record(Tape tape, Expression sound) {
    Leaf correction1 = tape.scalarInput();
    Leaf correction2 = tape.scalarInput();
    Map<String, Leaf> memory = new LinkedHashMap<>();
    return new Recorded() {
      @Override
      public Expression direction(Parameter parameter, Expression value, Expression gradient) {
        Leaf m = parameter.input(tape);
        Leaf v = parameter.input(tape);
        memory.put(parameter.name() + ".m", m);
        memory.put(parameter.name() + ".v", v);
        Expression nextM = m.times(beta1).plus(gradient.times(1 - beta1));
        Expression nextV = v.times(beta2).plus(gradient.square().times(1 - beta2));
        tape.assign(m, sound.choose(nextM, m));
        tape.assign(v, sound.choose(nextV, v));
        Expression direction =
            nextM.times(correction1).over(nextV.times(correction2).sqrt().plus(epsilon));
        return decay > 0 && LearningRates.isWeight(parameter)
            ? direction.plus(value.times(decay))
            : direction;
      }

      @Override
      public Map<String, Leaf> memory() {
        return memory;
      }

      @Override
      public void prepare(Replay replay, long step) {
        replay.set(correction1, Matrix.column(1 / (1 - Math.pow(beta1, step))));
        replay.set(correction2, Matrix.column(1 / (1 - Math.pow(beta2, step))));
      }
    };
  }
}
