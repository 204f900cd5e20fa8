package org.dladmm.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Derivative;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Expressions;
import org.dladmm.expression.Reduction;

/**
 * Reverse-mode differentiation, recorded as further steps.
 *
 * <p>The adjoint of a slot is a sum of what its readers contribute. It becomes a tensor when the
 * step that wrote the slot is reached; until then it is an expression over few leaves, so that
 * additions are fused into the kernel that needs them.
 */
final class ReverseSweep {
  /** Operations for each element that cost less than a tensor. */
  private static final int CHEAP = 4;

  private final Tape tape;
  private final List<Step> steps;
  private final List<Leaf> inputs;

  /** Slots before this one are there for other reasons than the sweep. */
  private final int firstAdjoint;

  private final Set<Integer> active = new HashSet<>();
  private final Map<Integer, Expression> adjoints = new HashMap<>();

  /**
   * Results of products that are the whole adjoint of one slot, and may therefore be accumulated
   * into.
   */
  private final Set<Expression> accumulators = new HashSet<>();

  ReverseSweep(Tape tape, List<Step> steps, List<Leaf> inputs) {
    this.tape = tape;
    this.steps = steps;
    this.inputs = inputs;
    this.firstAdjoint = tape.slotCount();
  }

  List<Expression> run(Expression scalar) {
    markActive();
    if (scalar instanceof Leaf leaf) {
      adjoints.put(leaf.id(), Expression.constant(1));
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i) instanceof Step.Map map) {
        reverse(map);
      } else if (steps.get(i) instanceof Step.Product product) {
        reverse(product);
      }
    }
    List<Expression> result = new ArrayList<>();
    for (Leaf input : inputs) {
      result.add(adjoints.getOrDefault(input.id(), Expression.constant(0)));
    }
    return result;
  }

  private void markActive() {
    inputs.forEach(input -> active.add(input.id()));
    for (Step step : steps) {
      if (step.reads().stream().anyMatch(active::contains)) {
        active.addAll(step.writes());
      }
    }
  }

  private void reverse(Step.Map map) {
    List<Derivative.Seed> seeds = new ArrayList<>();
    for (Step.Output output : map.outputs()) {
      Expression adjoint = adjoints.get(output.slot());
      if (adjoint != null && active.contains(output.slot())) {
        // it may become the adjoint of operands too, y = a + b, so nothing may be added to it in
        // place
        accumulators.remove(adjoint);
        seeds.add(new Derivative.Seed(output.value(), share(map.domain(), output, adjoint)));
      }
    }
    if (seeds.isEmpty()) {
      return;
    }
    Set<Integer> wanted =
        new HashSet<>(Expressions.leaves(seeds.stream().map(Derivative.Seed::output).toList()));
    wanted.retainAll(active);
    Derivative.adjoints(seeds, wanted).forEach((leaf, g) -> contribute(map.domain(), leaf, g));
  }

  /**
   * An element's share in the output's adjoint: all of it, or, for an extremum, an equal part
   * wherever it is attained.
   */
  private Expression share(Domain domain, Step.Output output, Expression adjoint) {
    Expression result = tape.slot(output.slot()).leaf();
    return switch (output.reduction()) {
      case NONE, SUM -> adjoint;
      case MAX -> part(domain, output, adjoint, result.atMost(output.value()));
      case MIN -> part(domain, output, adjoint, output.value().atMost(result));
    };
  }

  private Expression part(
      Domain domain, Step.Output output, Expression adjoint, Expression attained) {
    Expression count = tape.reduce(domain, Reduction.SUM, output.kept(), attained);
    return attained.choose(adjoint.over(count), Expression.constant(0));
  }

  private void contribute(Domain domain, int leaf, Expression g) {
    Slot slot = tape.slot(leaf);
    if (!slot.domain().equals(domain)) {
      adjoints.merge(leaf, sum(domain, slot.broadcast(), g), Expression::plus);
      return;
    }
    Expression total = adjoints.containsKey(leaf) ? adjoints.get(leaf).plus(g) : g;
    boolean varies = total.broadcast() == domain.broadcast();
    adjoints.put(leaf, varies && !isCheap(domain, total) ? tape.store(domain, total) : total);
  }

  /**
   * Whether computing a value again where it is needed is cheaper than writing and reading it, such
   * as 2·(Z − Z*)·c.
   */
  private boolean isCheap(Domain domain, Expression value) {
    return Expressions.operations(value, domain.broadcast()) <= CHEAP
        && Expressions.leaves(List.of(value)).stream()
            .filter(leaf -> tape.slot(leaf).domain().equals(domain))
            .allMatch(leaf -> leaf < firstAdjoint);
  }

  /**
   * The sum of g over the elements of the domain that share a value; those that g is the same for
   * are counted, not visited.
   */
  private Expression sum(Domain domain, Broadcast kept, Expression g) {
    Broadcast extent = g.broadcast().join(kept);
    if (extent == kept) {
      return g.times(domain.sharing(extent));
    }
    CommonFactor factored = CommonFactor.of(g, kept);
    Expression sum = tape.reduce(domain.keeping(extent), Reduction.SUM, kept, factored.varying());
    return sum.times(domain.sharing(extent)).times(factored.common());
  }

  /** C = α·op(A)·op(B) + D: op(A)‾ = α·C‾·op(B)ᵀ, op(B)‾ = α·op(A)ᵀ·C‾, D‾ = C‾. */
  private void reverse(Step.Product p) {
    Expression adjoint = adjoints.get(p.out());
    if (adjoint == null || !active.contains(p.out())) {
      return;
    }
    Leaf c = tape.store(tape.slot(p.out()).domain(), adjoint);
    Leaf a = tape.slot(p.a()).leaf();
    Leaf b = tape.slot(p.b()).leaf();
    if (active.contains(p.a())) {
      if (p.transposeA() == Transpose.NO) {
        accumulate(p.a(), p.alpha(), c, Transpose.NO, b, p.transposeB().flipped());
      } else {
        accumulate(p.a(), p.alpha(), b, p.transposeB(), c, Transpose.YES);
      }
    }
    if (active.contains(p.b())) {
      if (p.transposeB() == Transpose.NO) {
        accumulate(p.b(), p.alpha(), a, p.transposeA().flipped(), c, Transpose.NO);
      } else {
        accumulate(p.b(), p.alpha(), c, Transpose.YES, a, p.transposeA());
      }
    }
    if (active.contains(p.addend())) {
      // a sum over products, as an earlier reverse sweep records them
      accumulators.remove(c);
      adjoints.merge(p.addend(), c, Expression::plus);
    }
  }

  private void accumulate(int slot, double alpha, Leaf a, Transpose ta, Leaf b, Transpose tb) {
    Expression existing = adjoints.get(slot);
    boolean inPlace = existing instanceof Leaf && accumulators.contains(existing);
    int addend = inPlace ? ((Leaf) existing).id() : Step.Product.NONE;
    Leaf product = tape.product(alpha, a, ta, b, tb, addend);
    if (existing == null || inPlace) {
      accumulators.add(product);
      adjoints.put(slot, product);
    } else {
      adjoints.put(slot, existing.plus(product));
    }
  }
}
