package org.dladmm.executor;

/**
 * Choices between two numbers without a branch, which on data without a pattern would be mispredicted every other time and cost ten times
 * as much.
 */
final class DoubleChoice {
  private DoubleChoice() {}

  /** {@code yes} if the condition is −1 (all bits set), {@code no} if it is 0. */
  static double choose(long condition, double yes, double no) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(yes) & condition) | (Double.doubleToRawLongBits(no) & ~condition));
  }

  /** {@code yes} if the condition is not 0, which NaN is not. */
  static double choose(double condition, double yes, double no) {
    long withoutSign = Double.doubleToRawLongBits(condition) << 1;
    return choose((withoutSign | -withoutSign) >> 63, yes, no);
  }
}
