package org.dladmm.executor;

/**
 * Exponentials and their like in float32, by reduction of the argument and a polynomial; right to
 * about two units in the last place.
 *
 * <p>Written out, because neither {@link Math} nor the Vector API's own functions give the same
 * bits for a number as for a vector of numbers, interpreted as compiled; {@link
 * FloatVectorFunctions} takes the same steps as these in the same order. Coefficients of exp and
 * log: S. Moshier, Cephes Mathematical Library, single precision; of tanh: the rational
 * approximation used by Eigen.
 */
final class FloatFunctions {
  static final float LOG2_E = 1.44269504f;
  static final float LN_2_HIGH = 0.693359375f;
  static final float LN_2_LOW = -2.12194440e-4f;

  /**
   * 1.5·2²³: a number of small size added to it is rounded to an integer, which then stands in the
   * lowest bits.
   */
  static final float ROUNDING = 12582912f;

  static final float TANH_BOUND = 7.90531110763549805f;

  static final int ROUNDING_BITS = Float.floatToRawIntBits(ROUNDING);
  static final int MANTISSA_BITS = 23;
  static final int EXPONENT_BIAS = 127;
  static final int SQRT_HALF_BITS = 0x3f3504f3;

  private FloatFunctions() {}

  /**
   * exp(x) = 2ᵏ·exp(x − k·ln 2). The power of two is applied in two halves, so that results may be
   * subnormal or infinite.
   */
  static float exp(float argument) {
    float x = Math.max(Math.min(argument, 89f), -104f);
    float shifted = x * LOG2_E + ROUNDING;
    float k = shifted - ROUNDING;
    float r = x - k * LN_2_HIGH - k * LN_2_LOW;
    float p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1f;
    int bits = Float.floatToRawIntBits(shifted);
    int half = bits >> 1;
    return p * powerOfTwo(half) * powerOfTwo(bits - half);
  }

  /** 2ᵏ for the k in the lowest nine bits. */
  private static float powerOfTwo(int k) {
    return Float.intBitsToFloat((k + EXPONENT_BIAS) << MANTISSA_BITS);
  }

  /** log(x) = k·ln 2 + log(m) for x = 2ᵏ·m with m between √½ and √2. */
  static float log(float x) {
    if (!(x > 0) || x == Float.POSITIVE_INFINITY) {
      return x == 0 ? Float.NEGATIVE_INFINITY : x > 0 ? x : Float.NaN;
    }
    boolean subnormal = x < Float.MIN_NORMAL;
    int bits = Float.floatToRawIntBits(subnormal ? x * 0x1p23f : x);
    int exponent = (bits - SQRT_HALF_BITS) >> MANTISSA_BITS;
    float m = Float.intBitsToFloat(bits - (exponent << MANTISSA_BITS));
    float k = subnormal ? exponent - 23f : exponent;
    float f = m - 1f;
    float p = f * 7.0376836292e-2f + -1.1514610310e-1f;
    p = p * f + 1.1676998740e-1f;
    p = p * f + -1.2420140846e-1f;
    p = p * f + 1.4249322787e-1f;
    p = p * f + -1.6668057665e-1f;
    p = p * f + 2.0000714765e-1f;
    p = p * f + -2.4999993993e-1f;
    p = p * f + 3.3333331174e-1f;
    float square = f * f;
    float y = p * f * square + k * LN_2_LOW - square * 0.5f;
    return f + y + k * LN_2_HIGH;
  }

  /** tanh(x) = x·P(x²) ∕ Q(x²), which is 1 as nearly as need be where x reaches the bound. */
  static float tanh(float argument) {
    float x = Math.max(Math.min(argument, TANH_BOUND), -TANH_BOUND);
    float square = x * x;
    float p = square * -2.76076847742355e-16f + 2.00018790482477e-13f;
    p = p * square + -8.60467152213735e-11f;
    p = p * square + 5.12229709037114e-08f;
    p = p * square + 1.48572235717979e-05f;
    p = p * square + 6.37261928875436e-04f;
    p = p * square + 4.89352455891786e-03f;
    float q = square * 1.19825839466702e-06f + 1.18534705686654e-04f;
    q = q * square + 2.26843463243900e-03f;
    q = q * square + 4.89352518554385e-03f;
    return x * (p / q);
  }
}
