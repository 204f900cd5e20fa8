package org.dladmm.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Constant;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Expressions;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * Records a computation for given shapes, to be replayed on any engine: products, and element-wise
 * expressions between them.
 *
 * <p>Values are {@link Expression}s whose leaves are the tape's own inputs and results, so
 * equations are written as they are read:
 *
 * <pre>{@code
 * Expression v = lambda.plus(beta.times(az.plus(e).minus(x)));   // nothing is computed yet
 * Expression wv = tape.product(w1, YES, v, NO);                  // v becomes a tensor here, in one fused kernel
 * Expression zNext = z.minus(wv).shrink(threshold);
 * }</pre>
 *
 * {@link #store} says that a value is needed more than once, so that it is kept rather than
 * computed again. {@link #gradient} records the reverse sweep as further steps of the same tape.
 * {@link #finish} plans the memory and gives the {@link Program}.
 */
public final class Tape {
  private final List<Slot> slots = new ArrayList<>();
  private final List<Integer> inputs = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Set<Integer> elementwise = new HashSet<>();
  private final Map<Integer, Integer> assignments = new LinkedHashMap<>();
  private final Map<Matrix, Leaf> constants = new IdentityHashMap<>();
  private final Fusion fusion = new Fusion(id -> slot(id).domain(), steps::add);

  /** The first slot of the first reverse sweep, or none yet. */
  private int firstOfSweep = Integer.MAX_VALUE;

  /** An operand with a value for each of rows × columns elements. */
  public Leaf input(int rows, int columns) {
    return input(Domain.full(rows, columns));
  }

  /** An operand with one value for each row. */
  public Leaf perRowInput(int rows) {
    return input(Domain.perRow(rows));
  }

  /** An operand with one value for each column. */
  public Leaf perColumnInput(int columns) {
    return input(Domain.perColumn(columns));
  }

  /** An operand that is one number. */
  public Leaf scalarInput() {
    return input(Domain.SCALAR);
  }

  /** A matrix that does not change from run to run; the same matrix is the same operand. */
  public Leaf constant(Matrix value) {
    return constants.computeIfAbsent(value, m -> input(m.rows(), m.columns()));
  }

  /** A column of values that do not change from run to run, one for each row. */
  public Leaf perRowConstant(Matrix column) {
    return constants.computeIfAbsent(column, m -> perRowInput(m.rows()));
  }

  private Leaf input(Domain domain) {
    Leaf leaf = newSlot(domain);
    inputs.add(leaf.id());
    return leaf;
  }

  /**
   * Keeps the value of an expression, so that whatever uses the returned leaf reads it instead of
   * computing it again.
   */
  public Expression store(Expression e) {
    return e instanceof Leaf || e instanceof Constant ? e : store(domainOf(e), e);
  }

  Leaf store(Domain domain, Expression e) {
    if (e instanceof Leaf leaf && slot(leaf).domain().equals(domain)) {
      return leaf;
    }
    return copy(domain, e);
  }

  /** The sum over all elements. */
  public Expression sum(Expression e) {
    return reduce(Reduction.SUM, Broadcast.SCALAR, e);
  }

  /** For every column, the sum over its rows. */
  public Expression sumByColumn(Expression e) {
    return reduce(Reduction.SUM, Broadcast.PER_COLUMN, e);
  }

  /** For every column, the largest value. */
  public Expression maxByColumn(Expression e) {
    return reduce(Reduction.MAX, Broadcast.PER_COLUMN, e);
  }

  /** The elements drawn together to one value for each of what is kept. */
  public Expression reduce(Reduction reduction, Broadcast kept, Expression e) {
    return e instanceof Constant && Simple.isZero(e) ? e : reduce(domainOf(e), reduction, kept, e);
  }

  Leaf reduce(Domain domain, Reduction reduction, Broadcast kept, Expression e) {
    if (!domain.broadcast().covers(kept)) {
      throw new IllegalArgumentException(
          "a value of size "
              + domain
              + " cannot be drawn together to one value for each of what is "
              + kept);
    }
    Leaf leaf = newSlot(domain.keeping(kept));
    fuse(domain, e, reduction, kept, leaf);
    return leaf;
  }

  /**
   * Computes the sums and extrema over many elements that wait for company. Said where what they
   * are drawn from is not needed any more, it need not be kept until others are asked for.
   */
  public void settleReductions() {
    fusion.flushReductions();
  }

  /**
   * op(a)·op(b). A product with the constant 0 is the constant 0 and costs nothing.
   *
   * @throws IllegalArgumentException if an operand is not a full matrix, or the inner sizes differ
   */
  public Expression product(
      Expression a, Transpose transposeA, Expression b, Transpose transposeB) {
    if (Simple.isZero(a) || Simple.isZero(b)) {
      return Expression.constant(0);
    }
    return product(1, matrix(a), transposeA, matrix(b), transposeB, Step.Product.NONE);
  }

  Leaf product(
      double alpha, Leaf a, Transpose transposeA, Leaf b, Transpose transposeB, int addend) {
    Domain domain = slot(a).domain().product(transposeA, slot(b).domain(), transposeB);
    fusion.require(a.id());
    fusion.require(b.id());
    Leaf out = newSlot(domain);
    steps.add(new Step.Product(alpha, a.id(), transposeA, b.id(), transposeB, addend, out.id()));
    return out;
  }

  private Leaf matrix(Expression e) {
    Domain domain = domainOf(e);
    if (domain.broadcast() != Broadcast.FULL) {
      throw new IllegalArgumentException(
          "a product needs full matrices, but an operand has the size " + domain);
    }
    return store(domain, e);
  }

  /**
   * Records the reverse sweep from a scalar: its derivative with respect to each of the given
   * inputs, in their order; the constant 0 where it does not depend on one.
   */
  public List<Expression> gradient(Expression scalar, List<Leaf> inputs) {
    if (scalar.broadcast() != Broadcast.SCALAR) {
      throw new IllegalArgumentException(
          "only a scalar has a gradient, not a value of size "
              + domainOf(scalar)
              + "; sum it first");
    }
    Expression stored = store(scalar);
    fusion.flushAll();
    firstOfSweep = Math.min(firstOfSweep, slots.size());
    return new ReverseSweep(this, List.copyOf(steps), inputs).run(stored);
  }

  /**
   * Says that after each run the input shall hold the value of the expression, for the next run to
   * start from.
   */
  public void assign(Leaf input, Expression value) {
    Domain domain = slot(input).domain();
    if (!inputs.contains(input.id()) || constants.containsValue(input)) {
      throw new IllegalArgumentException(
          "only an input can be assigned to, and " + input + " is a result or a constant");
    }
    if (!domain.join(domainOf(value)).equals(domain)) {
      throw new IllegalArgumentException(
          "a value of size "
              + domainOf(value)
              + " cannot be assigned to an input of size "
              + domain);
    }
    Leaf source = mayBecome(value, domain) ? (Leaf) value : copy(domain, value);
    if (assignments.put(input.id(), source.id()) != null) {
      throw new IllegalArgumentException("the input " + input + " is assigned to twice");
    }
  }

  /**
   * Whether the tensor of a stored value may be the input's own, so that nothing need be copied.
   */
  private boolean mayBecome(Expression value, Domain domain) {
    return value instanceof Leaf leaf
        && elementwise.contains(leaf.id())
        && !assignments.containsValue(leaf.id())
        && slot(leaf).domain().equals(domain);
  }

  private Leaf copy(Domain domain, Expression value) {
    Leaf leaf = newSlot(domain);
    fuse(domain, value, Reduction.NONE, domain.broadcast(), leaf);
    return leaf;
  }

  private void fuse(
      Domain domain, Expression value, Reduction reduction, Broadcast kept, Leaf leaf) {
    fusion.add(domain, value, reduction, kept, leaf.id());
    elementwise.add(leaf.id());
  }

  /**
   * Ends the recording. The outputs, which must be stored values or inputs, can be read after each
   * run; nothing else is kept.
   */
  public Program finish(Expression... outputs) {
    return finish(Activations.STORED, outputs);
  }

  /** The same, with a choice between memory and time. */
  public Program finish(Activations activations, Expression... outputs) {
    fusion.flushAll();
    List<Integer> kept = new ArrayList<>();
    for (Expression output : outputs) {
      if (!(output instanceof Leaf leaf)) {
        throw new IllegalArgumentException(
            "an output must be stored first, and " + output + " is not");
      }
      kept.add(leaf.id());
    }
    return Program.of(
        new Recording(slots, inputs, constants, steps, assignments, firstOfSweep),
        activations,
        kept);
  }

  /** Rows of a matrix-valued expression. */
  public int rows(Expression e) {
    return domainOf(e).rows();
  }

  /** Columns of a matrix-valued expression. */
  public int columns(Expression e) {
    return domainOf(e).columns();
  }

  Slot slot(Leaf leaf) {
    return slots.get(leaf.id());
  }

  int slotCount() {
    return slots.size();
  }

  Slot slot(int id) {
    return slots.get(id);
  }

  Domain domainOf(Expression e) {
    Domain domain = Domain.SCALAR;
    for (int leaf : Expressions.leaves(List.of(e))) {
      domain = domain.join(slots.get(leaf).domain());
    }
    return domain;
  }

  private Leaf newSlot(Domain domain) {
    Leaf leaf = Expression.leaf(slots.size(), domain.broadcast());
    slots.add(new Slot(leaf, domain));
    return leaf;
  }
}
