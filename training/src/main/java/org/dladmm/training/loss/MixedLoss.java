package org.dladmm.training.loss;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.program.Tape;

/**
 * A sum of several losses of a layer.
 *
 * @param parts each with the factor that it counts with
 */
public record MixedLoss(Map<LayerLoss, Double> parts) implements LayerLoss {
  public MixedLoss {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a mixed loss needs at least one part");
    }
    for (double factor : parts.values()) {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException(
            "a part of a mixed loss counts with a finite factor above 0, not " + factor);
      }
    }
  }

  @Override
  public Expression of(Tape tape, LossContext context, State omega) {
    Expression sum = Expression.constant(0);
    for (Map.Entry<LayerLoss, Double> part : parts.entrySet()) {
      sum = sum.plus(part.getKey().of(tape, context, omega).times(part.getValue()));
    }
    return sum;
  }

  @Override
  public Set<Truth> needs() {
    Set<Truth> needs = EnumSet.noneOf(Truth.class);
    parts.keySet().forEach(part -> needs.addAll(part.needs()));
    return needs;
  }

  @Override
  public boolean mayBeNegative() {
    return parts.keySet().stream().anyMatch(LayerLoss::mayBeNegative);
  }
}
