package org.dladmm.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expressions;
import org.dladmm.expression.Reduction;

/**
 * Collects element-wise results until somebody needs one of them, so that everything over the same
 * elements becomes one kernel.
 *
 * <p>For each domain there is at most one group of waiting outputs. A new output that reads a
 * waiting one of its own group takes that one's formula in its place; if it reads one of another
 * group, or one that is reduced, that group has to run first.
 */
final class Fusion {
  private final Map<Domain, List<Step.Output>> waiting = new LinkedHashMap<>();
  private final Map<Integer, Domain> groupOf = new HashMap<>();
  private final Map<Integer, Step.Output> outputOf = new HashMap<>();
  private final Consumer<Step> emit;

  Fusion(Consumer<Step> emit) {
    this.emit = emit;
  }

  void add(Domain domain, Expression value, Reduction reduction, Broadcast kept, int slot) {
    Expression inlined = inline(domain, value);
    Step.Output output = new Step.Output(inlined, reduction, kept, slot);
    waiting.computeIfAbsent(domain, d -> new ArrayList<>()).add(output);
    groupOf.put(slot, domain);
    outputOf.put(slot, output);
  }

  /** Runs the group that the given slot waits in, if it waits. */
  void require(int slot) {
    Domain group = groupOf.get(slot);
    if (group != null) {
      flush(group);
    }
  }

  void flushAll() {
    for (Domain domain : List.copyOf(waiting.keySet())) {
      flush(domain);
    }
  }

  private void flush(Domain domain) {
    List<Step.Output> outputs = waiting.remove(domain);
    if (outputs == null) {
      return;
    }
    for (Step.Output output : outputs) {
      groupOf.remove(output.slot());
      outputOf.remove(output.slot());
    }
    emit.accept(new Step.Map(domain, outputs));
  }

  private Expression inline(Domain domain, Expression value) {
    for (int leaf : Expressions.leaves(List.of(value))) {
      if (groupOf.containsKey(leaf) && !inlinable(domain, leaf)) {
        flush(groupOf.get(leaf));
      }
    }
    return Expressions.substitute(
        value, leaf -> outputOf.containsKey(leaf.id()) ? outputOf.get(leaf.id()).value() : leaf);
  }

  private boolean inlinable(Domain domain, int slot) {
    return groupOf.get(slot).equals(domain) && outputOf.get(slot).reduction() == Reduction.NONE;
  }
}
