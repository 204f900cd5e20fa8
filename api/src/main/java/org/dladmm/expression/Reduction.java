package org.dladmm.expression;

/**
 * How the values of a kernel's output are drawn together. Sums are taken in an order that does not
 * depend on the number of threads.
 */
public enum Reduction {
  /** Not at all: the output has a value for every element of the kernel's domain. */
  NONE,
  SUM,
  /** The largest; NaN if any value is. */
  MAX,
  /** The smallest; NaN if any value is. */
  MIN;

  /** The value of an empty reduction. */
  public double identity() {
    return switch (this) {
      case NONE, SUM -> 0;
      case MAX -> Double.NEGATIVE_INFINITY;
      case MIN -> Double.POSITIVE_INFINITY;
    };
  }

  /** Two partial results drawn together. */
  public double combine(double a, double b) {
    return switch (this) {
      case NONE -> b;
      case SUM -> a + b;
      case MAX -> Math.max(a, b);
      case MIN -> Math.min(a, b);
    };
  }
}
