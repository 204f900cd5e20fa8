package org.dladmm.executor;

/**
 * Choices between two numbers without a branch, which on data without a pattern would be mispredicted every other time and cost ten times
 * as much.
 */
final class FloatChoice {
  private FloatChoice() {}

  /** {@code yes} if the condition is −1 (all bits set), {@code no} if it is 0. */
  static float choose(int condition, float yes, float no) {
    return Float.intBitsToFloat(
        (Float.floatToRawIntBits(yes) & condition) | (Float.floatToRawIntBits(no) & ~condition));
  }

  /** {@code yes} if the condition is not 0, which NaN is not. */
  static float choose(float condition, float yes, float no) {
    int withoutSign = Float.floatToRawIntBits(condition) << 1;
    return choose((withoutSign | -withoutSign) >> 31, yes, no);
  }
}
