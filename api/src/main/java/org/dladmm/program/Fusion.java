package org.dladmm.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expressions;
import org.dladmm.expression.Reduction;

/**
 * Collects element-wise results until somebody needs one of them, so that what runs over the same
 * elements becomes one kernel.
 *
 * <p>A new output that reads a waiting one of its own group takes that one's formula in its place;
 * if it reads one of another domain, or one that is reduced, that one's group has to run first.
 *
 * <p>Over few elements a kernel's price is that of starting it, so all outputs of a domain wait in
 * one group. Over many it is that of reading and writing memory: outputs share a kernel if they
 * share an operand, and otherwise each may run when and where its own operands are at hand.
 */
final class Fusion {
  /** Elements that take no longer than starting a kernel does. */
  private static final int FEW_ELEMENTS = 64;

  private final Set<Group> waiting = new LinkedHashSet<>();
  private final Map<Integer, Group> groupOf = new HashMap<>();
  private final IntFunction<Domain> domainOf;
  private final Consumer<Step> emit;

  /**
   * Nothing waits yet.
   *
   * @param domainOf the domain of a slot
   * @param emit takes the kernels, in the order in which they can run
   */
  Fusion(IntFunction<Domain> domainOf, Consumer<Step> emit) {
    this.domainOf = domainOf;
    this.emit = emit;
  }

  /** Outputs that wait for being run together. */
  private static final class Group {
    final Domain domain;
    final Map<Integer, Step.Output> outputs = new LinkedHashMap<>();
    final Set<Integer> operands = new HashSet<>();

    Group(Domain domain) {
      this.domain = domain;
    }

    void take(Group other) {
      outputs.putAll(other.outputs);
      operands.addAll(other.operands);
    }
  }

  void add(Domain domain, Expression value, Reduction reduction, Broadcast kept, int slot) {
    Expression inlined = inline(domain, value);
    Set<Integer> operands = operands(domain, inlined);
    Group group = group(domain, operands);
    group.operands.addAll(operands);
    group.outputs.put(slot, new Step.Output(inlined, reduction, kept, slot));
    groupOf.put(slot, group);
  }

  /** Leaves with a value for every element of the domain. */
  private Set<Integer> operands(Domain domain, Expression value) {
    Set<Integer> operands = new HashSet<>(Expressions.leaves(List.of(value)));
    operands.removeIf(leaf -> !domainOf.apply(leaf).equals(domain));
    return operands;
  }

  /** The group for an output with such operands: those that it belongs to, as one. */
  private Group group(Domain domain, Set<Integer> operands) {
    Group result = new Group(domain);
    for (Group group : List.copyOf(waiting)) {
      if (group.domain.equals(domain) && together(group, operands)) {
        result.take(group);
        waiting.remove(group);
      }
    }
    result.outputs.keySet().forEach(slot -> groupOf.put(slot, result));
    waiting.add(result);
    return result;
  }

  private static boolean together(Group group, Set<Integer> operands) {
    return group.domain.elements() <= FEW_ELEMENTS
        || group.operands.stream().anyMatch(operands::contains);
  }

  /** Runs the group that the given slot waits in, if it waits. */
  void require(int slot) {
    Group group = groupOf.get(slot);
    if (group != null) {
      flush(group);
    }
  }

  /** Runs what waits over many elements and is nothing but sums or extrema. */
  void flushReductions() {
    for (Group group : List.copyOf(waiting)) {
      if (group.domain.elements() > FEW_ELEMENTS
          && group.outputs.values().stream().noneMatch(o -> o.reduction() == Reduction.NONE)) {
        flush(group);
      }
    }
  }

  void flushAll() {
    List.copyOf(waiting).forEach(this::flush);
  }

  private void flush(Group group) {
    if (waiting.remove(group)) {
      groupOf.keySet().removeAll(group.outputs.keySet());
      emit.accept(new Step.Map(group.domain, new ArrayList<>(group.outputs.values())));
    }
  }

  private Expression inline(Domain domain, Expression value) {
    for (int leaf : Expressions.leaves(List.of(value))) {
      if (groupOf.containsKey(leaf) && !inlinable(domain, leaf)) {
        flush(groupOf.get(leaf));
      }
    }
    return Expressions.substitute(
        value,
        leaf ->
            groupOf.containsKey(leaf.id())
                ? groupOf.get(leaf.id()).outputs.get(leaf.id()).value()
                : leaf);
  }

  private boolean inlinable(Domain domain, int slot) {
    Group group = groupOf.get(slot);
    return group.domain.equals(domain) && group.outputs.get(slot).reduction() == Reduction.NONE;
  }
}
