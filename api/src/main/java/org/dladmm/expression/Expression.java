package org.dladmm.expression;

import java.util.List;

/**
 * An element-wise formula: an immutable graph over leaves (operands, known by number) and
 * constants.
 *
 * <p>An expression is built by plain arithmetic, {@code r.minus(r.max(t.negate()).min(t))}, and
 * does nothing by itself: a {@link Kernel} is made of one or several, and every engine runs a
 * kernel in one fused pass. Leaves may be shared freely between expressions. One definition gives
 * the value, the {@linkplain Derivative derivative} and the kernel on every engine.
 */
public abstract sealed class Expression {
  private final Broadcast broadcast;

  private Expression(Broadcast broadcast) {
    this.broadcast = broadcast;
  }

  /**
   * An operand: number {@code id}, which must be 0 or more, extended over the elements as {@code
   * broadcast} says.
   */
  public static Leaf leaf(int id, Broadcast broadcast) {
    return new Leaf(id, broadcast);
  }

  /** A number, known when the kernel is made. */
  public static Constant constant(double value) {
    return new Constant(value);
  }

  /** What the expression has a value for: each element, each row, each column, or one for all. */
  public final Broadcast broadcast() {
    return broadcast;
  }

  /** The expressions that this one is computed from, in order. */
  public abstract List<Expression> operands();

  public Expression plus(Expression other) {
    return Simplifier.add(this, other);
  }

  public Expression plus(double other) {
    return plus(constant(other));
  }

  public Expression minus(Expression other) {
    return Simplifier.subtract(this, other);
  }

  public Expression minus(double other) {
    return minus(constant(other));
  }

  public Expression times(Expression other) {
    return Simplifier.multiply(this, other);
  }

  public Expression times(double other) {
    return times(constant(other));
  }

  public Expression over(Expression other) {
    return Simplifier.divide(this, other);
  }

  public Expression over(double other) {
    return over(constant(other));
  }

  public Expression reciprocal() {
    return constant(1).over(this);
  }

  public Expression negate() {
    return Simplifier.unary(Operation.NEGATE, this);
  }

  public Expression abs() {
    return Simplifier.unary(Operation.ABS, this);
  }

  /** −1, 0 or 1. */
  public Expression sign() {
    return Simplifier.unary(Operation.SIGN, this);
  }

  public Expression sqrt() {
    return Simplifier.unary(Operation.SQRT, this);
  }

  public Expression square() {
    return times(this);
  }

  public Expression exp() {
    return Simplifier.unary(Operation.EXP, this);
  }

  public Expression log() {
    return Simplifier.unary(Operation.LOG, this);
  }

  public Expression tanh() {
    return Simplifier.unary(Operation.TANH, this);
  }

  /** The smaller of the two; NaN if either is. */
  public Expression min(Expression other) {
    return Simplifier.binary(Operation.MIN, this, other);
  }

  public Expression min(double other) {
    return min(constant(other));
  }

  /** The larger of the two; NaN if either is. */
  public Expression max(Expression other) {
    return Simplifier.binary(Operation.MAX, this, other);
  }

  public Expression max(double other) {
    return max(constant(other));
  }

  /** The value moved into [−bound, bound]. */
  public Expression clip(Expression bound) {
    return min(bound).max(bound.negate());
  }

  /** Soft-shrinkage, sign(r)·max(|r| − t, 0), for t ≥ 0. */
  public Expression shrink(Expression threshold) {
    return minus(clip(threshold));
  }

  /** 1 where this is less than the other, else 0. */
  public Expression lessThan(Expression other) {
    return Simplifier.binary(Operation.LESS, this, other);
  }

  /** 1 where this is less than or equal to the other, else 0. */
  public Expression atMost(Expression other) {
    return Simplifier.binary(Operation.AT_MOST, this, other);
  }

  /** {@code yes} where this is not 0, else {@code no}. */
  public Expression choose(Expression yes, Expression no) {
    return Simplifier.select(this, yes, no);
  }

  /** An operand of the expression. */
  public static final class Leaf extends Expression {
    private final int id;

    private Leaf(int id, Broadcast broadcast) {
      super(broadcast);
      if (id < 0) {
        throw new IllegalArgumentException("a leaf's number must be 0 or more, not " + id);
      }
      this.id = id;
    }

    public int id() {
      return id;
    }

    @Override
    public List<Expression> operands() {
      return List.of();
    }

    @Override
    public String toString() {
      return "x" + id;
    }
  }

  /** A number. */
  public static final class Constant extends Expression {
    private final double value;

    private Constant(double value) {
      super(Broadcast.SCALAR);
      this.value = value;
    }

    public double value() {
      return value;
    }

    @Override
    public List<Expression> operands() {
      return List.of();
    }

    @Override
    public String toString() {
      return Double.toString(value);
    }
  }

  /** An operation on one to three expressions. */
  public static final class Applied extends Expression {
    private final Operation operation;
    private final List<Expression> operands;

    Applied(Operation operation, List<Expression> operands) {
      super(operands.stream().map(Expression::broadcast).reduce(Broadcast.SCALAR, Broadcast::join));
      this.operation = operation;
      this.operands = List.copyOf(operands);
    }

    public Operation operation() {
      return operation;
    }

    @Override
    public List<Expression> operands() {
      return operands;
    }

    @Override
    public String toString() {
      return text(this, 4);
    }

    /** Shared parts would make the whole text exponentially long, so what lies deep is left out. */
    private static String text(Expression e, int depth) {
      if (!(e instanceof Applied applied)) {
        return e.toString();
      }
      return applied.operation
          + (depth == 0
              ? "[…]"
              : applied.operands.stream().map(o -> text(o, depth - 1)).toList().toString());
    }
  }
}
