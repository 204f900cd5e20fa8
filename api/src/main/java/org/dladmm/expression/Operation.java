package org.dladmm.expression;

/**
 * The element-wise operations an expression is made of. Comparisons give 1 for true and 0 for
 * false, and are false where NaN is involved.
 */
public enum Operation {
  NEGATE(1),
  ABS(1),
  /** −1, 0 or 1; NaN of NaN. */
  SIGN(1),
  SQRT(1),
  EXP(1),
  LOG(1),
  TANH(1),
  ADD(2),
  SUBTRACT(2),
  MULTIPLY(2),
  DIVIDE(2),
  /** The smaller; NaN if either is. */
  MIN(2),
  /** The larger; NaN if either is. */
  MAX(2),
  LESS(2),
  AT_MOST(2),
  /** The second operand where the first is not 0, else the third. */
  SELECT(3);

  private final int operands;

  Operation(int operands) {
    this.operands = operands;
  }

  public int operands() {
    return operands;
  }

  /** The value of the operation: the definition that every engine's kernels are held against. */
  public double apply(double a, double b, double c) {
    return switch (this) {
      case NEGATE -> -a;
      case ABS -> Math.abs(a);
      case SIGN -> Math.signum(a);
      case SQRT -> Math.sqrt(a);
      case EXP -> Math.exp(a);
      case LOG -> Math.log(a);
      case TANH -> Math.tanh(a);
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case MIN -> Math.min(a, b);
      case MAX -> Math.max(a, b);
      case LESS -> a < b ? 1 : 0;
      case AT_MOST -> a <= b ? 1 : 0;
      case SELECT -> a != 0 ? b : c;
    };
  }
}
