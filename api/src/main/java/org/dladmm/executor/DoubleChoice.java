package org.dladmm.executor;

/**
 * Choices between two numbers without a branch, which on data without a pattern would be
 * mispredicted every other time and cost ten times as much.
 */
final class DoubleChoice {
  private DoubleChoice() {}

  /**
   * {@code yes} where the mask has bits, {@code no} where it has none; so one of them for −1 and 0.
   */
  static double masked(long mask, double yes, double no) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(yes) & mask) | (Double.doubleToRawLongBits(no) & ~mask));
  }

  /** {@code yes} if the condition is not 0, which NaN is not. */
  static double choose(double condition, double yes, double no) {
    long withoutSign = Double.doubleToRawLongBits(condition) << 1;
    return masked((withoutSign | -withoutSign) >> 63, yes, no);
  }
}
