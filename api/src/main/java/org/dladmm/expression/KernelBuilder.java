package org.dladmm.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.expression.Expression.Applied;
import org.dladmm.expression.Expression.Constant;
import org.dladmm.expression.Expression.Leaf;

/**
 * Turns expressions into a {@link Kernel}: numbers their parts, so that what is written twice is
 * computed once, and numbers their leaves in the order of first use.
 */
public final class KernelBuilder {
  private final Broadcast domain;
  private final List<Kernel.Instruction> instructions = new ArrayList<>();
  private final Map<Kernel.Instruction, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> inputOfLeaf = new LinkedHashMap<>();
  private final List<Broadcast> inputs = new ArrayList<>();
  private final Map<Expression, Integer> valueOf = new IdentityHashMap<>();
  private final List<Kernel.Output> outputs = new ArrayList<>();

  public KernelBuilder(Broadcast domain) {
    this.domain = domain;
  }

  /** Adds an output with a value for every element of the domain. */
  public KernelBuilder output(Expression e) {
    return output(e, Reduction.NONE, domain);
  }

  /**
   * Adds an output drawn together to one value for each of what is {@code kept}.
   *
   * @throws IllegalArgumentException if the expression extends over more than the domain, or if
   *     nothing is reduced although less is kept
   */
  public KernelBuilder output(Expression e, Reduction reduction, Broadcast kept) {
    if (!domain.covers(e.broadcast()) || !domain.covers(kept)) {
      throw new IllegalArgumentException(
          "a kernel over "
              + domain
              + " elements cannot have an output that keeps "
              + kept
              + " of a "
              + e.broadcast()
              + " expression");
    }
    if (reduction == Reduction.NONE && kept != domain) {
      throw new IllegalArgumentException(
          "an output of a kernel over "
              + domain
              + " elements that keeps only "
              + kept
              + " needs a reduction: SUM, MAX or MIN");
    }
    outputs.add(new Kernel.Output(number(e), reduction, kept));
    return this;
  }

  public Kernel build() {
    return new Kernel(domain, inputs, instructions, outputs);
  }

  /** The numbers of the leaves, in the order of the kernel's inputs. */
  public List<Integer> leaves() {
    return List.copyOf(inputOfLeaf.keySet());
  }

  private int number(Expression root) {
    for (Expression e : Expressions.inOrder(List.of(root))) {
      valueOf.computeIfAbsent(e, this::define);
    }
    return valueOf.get(root);
  }

  private int define(Expression e) {
    if (e instanceof Leaf leaf) {
      return define(new Kernel.Load(inputNumber(leaf), leaf.broadcast()));
    }
    if (e instanceof Constant constant) {
      return define(new Kernel.Number(constant.value()));
    }
    Applied applied = (Applied) e;
    List<Integer> o = applied.operands().stream().map(valueOf::get).toList();
    int a = o.get(0);
    int b = o.size() > 1 ? o.get(1) : a;
    int c = o.size() > 2 ? o.get(2) : a;
    return define(new Kernel.Apply(applied.operation(), a, b, c, e.broadcast()));
  }

  private int define(Kernel.Instruction instruction) {
    Integer known = numbers.putIfAbsent(instruction, instructions.size());
    if (known != null) {
      return known;
    }
    instructions.add(instruction);
    return instructions.size() - 1;
  }

  private int inputNumber(Leaf leaf) {
    Integer known = inputOfLeaf.get(leaf.id());
    if (known == null) {
      known = inputs.size();
      inputOfLeaf.put(leaf.id(), known);
      inputs.add(leaf.broadcast());
    }
    return known;
  }
}
