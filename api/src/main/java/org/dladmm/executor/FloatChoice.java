package org.dladmm.executor;

/**
 * Choices between two numbers without a branch, which on data without a pattern would be
 * mispredicted every other time and cost ten times as much.
 */
final class FloatChoice {
  private FloatChoice() {}

  /**
   * {@code yes} where the mask has bits, {@code no} where it has none; so one of them for −1 and 0.
   */
  static float masked(int mask, float yes, float no) {
    return Float.intBitsToFloat(
        (Float.floatToRawIntBits(yes) & mask) | (Float.floatToRawIntBits(no) & ~mask));
  }

  /** {@code yes} if the condition is not 0, which NaN is not. */
  static float choose(float condition, float yes, float no) {
    int withoutSign = Float.floatToRawIntBits(condition) << 1;
    return masked((withoutSign | -withoutSign) >> 31, yes, no);
  }
}
