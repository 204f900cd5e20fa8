package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expressions;
import org.dladmm.expression.Reduction;

/**
 * One step of a program: what it reads and writes, by the slots' numbers. Every slot is written by
 * one step at most.
 */
sealed interface Step {
  Set<Integer> reads();

  List<Integer> writes();

  /** A fused element-wise kernel over a domain. What it reads is found out once. */
  final class Map implements Step {
    private final Domain domain;
    private final List<Output> outputs;
    private final Set<Integer> reads;

    /**
     * A kernel.
     *
     * @param domain the elements it runs over
     * @param outputs its results
     */
    Map(Domain domain, List<Output> outputs) {
      this.domain = domain;
      this.outputs = List.copyOf(outputs);
      reads =
          Collections.unmodifiableSet(
              Expressions.leaves(outputs.stream().map(Output::value).toList()));
    }

    Domain domain() {
      return domain;
    }

    List<Output> outputs() {
      return outputs;
    }

    @Override
    public Set<Integer> reads() {
      return reads;
    }

    @Override
    public List<Integer> writes() {
      return outputs.stream().map(Output::slot).toList();
    }
  }

  /**
   * A result of a {@link Map}: an expression over slots, how it is reduced, and the slot it goes
   * to.
   */
  record Output(Expression value, Reduction reduction, Broadcast kept, int slot) {}

  /**
   * out ← α·op(a)·op(b) + addend.
   *
   * @param addend a slot that nothing reads afterwards, or {@link #NONE}
   */
  record Product(
      double alpha, int a, Transpose transposeA, int b, Transpose transposeB, int addend, int out)
      implements Step {
    static final int NONE = -1;

    @Override
    public Set<Integer> reads() {
      List<Integer> reads = new ArrayList<>(List.of(a, b));
      if (addend != NONE) {
        reads.add(addend);
      }
      return Set.copyOf(reads);
    }

    @Override
    public List<Integer> writes() {
      return List.of(out);
    }
  }
}
