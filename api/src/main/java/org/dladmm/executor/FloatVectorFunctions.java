package org.dladmm.executor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link FloatFunctions} for vectors, the same in every bit. */
final class FloatVectorFunctions {
  // As vectors, because the just-in-time compiler gives up on a loop with too many operations, of
  // which each number would be one more.
  private static final FloatVector ZERO = constant(0);
  private static final FloatVector NAN = constant(Float.NaN);
  private static final FloatVector INFINITY = constant(Float.POSITIVE_INFINITY);
  private static final FloatVector NEGATIVE_INFINITY = constant(Float.NEGATIVE_INFINITY);
  private static final FloatVector MIN_NORMAL = constant(Float.MIN_NORMAL);

  private FloatVectorFunctions() {}

  private static FloatVector constant(float value) {
    return FloatVector.broadcast(FloatVectorForms.SPECIES, value);
  }

  static FloatVector exp(FloatVector argument) {
    FloatVector x = argument.min(89f).max(-104f);
    FloatVector shifted = x.mul(FloatFunctions.LOG2_E).add(FloatFunctions.ROUNDING);
    FloatVector k = shifted.sub(FloatFunctions.ROUNDING);
    FloatVector r = x.sub(k.mul(FloatFunctions.LN_2_HIGH)).sub(k.mul(FloatFunctions.LN_2_LOW));
    FloatVector p = r.mul(1.9875691500e-4f).add(1.3981999507e-3f);
    p = p.mul(r).add(8.3334519073e-3f);
    p = p.mul(r).add(4.1665795894e-2f);
    p = p.mul(r).add(1.6666665459e-1f);
    p = p.mul(r).add(5.0000001201e-1f);
    p = p.mul(r).mul(r).add(r).add(1f);
    IntVector bits = shifted.reinterpretAsInts();
    IntVector half = bits.lanewise(VectorOperators.ASHR, 1);
    return p.mul(powerOfTwo(half)).mul(powerOfTwo(bits.sub(half)));
  }

  private static FloatVector powerOfTwo(IntVector k) {
    return k.add(FloatFunctions.EXPONENT_BIAS)
        .lanewise(VectorOperators.LSHL, FloatFunctions.MANTISSA_BITS)
        .reinterpretAsFloats();
  }

  static FloatVector log(FloatVector x) {
    var subnormal = x.lt(MIN_NORMAL);
    IntVector bits = x.blend(x.mul(0x1p23f), subnormal).reinterpretAsInts();
    IntVector exponent =
        bits.sub(FloatFunctions.SQRT_HALF_BITS)
            .lanewise(VectorOperators.ASHR, FloatFunctions.MANTISSA_BITS);
    FloatVector m =
        bits.sub(exponent.lanewise(VectorOperators.LSHL, FloatFunctions.MANTISSA_BITS))
            .reinterpretAsFloats();
    FloatVector k =
        exponent
            .add(FloatFunctions.ROUNDING_BITS)
            .reinterpretAsFloats()
            .sub(FloatFunctions.ROUNDING);
    k = k.blend(k.sub(23f), subnormal);
    FloatVector f = m.sub(1f);
    FloatVector p = f.mul(7.0376836292e-2f).add(-1.1514610310e-1f);
    p = p.mul(f).add(1.1676998740e-1f);
    p = p.mul(f).add(-1.2420140846e-1f);
    p = p.mul(f).add(1.4249322787e-1f);
    p = p.mul(f).add(-1.6668057665e-1f);
    p = p.mul(f).add(2.0000714765e-1f);
    p = p.mul(f).add(-2.4999993993e-1f);
    p = p.mul(f).add(3.3333331174e-1f);
    FloatVector square = f.mul(f);
    FloatVector y = p.mul(f).mul(square).add(k.mul(FloatFunctions.LN_2_LOW)).sub(square.mul(0.5f));
    FloatVector result = f.add(y).add(k.mul(FloatFunctions.LN_2_HIGH));
    // NaN of what is below 0 or NaN itself, else x where that is infinite
    FloatVector special = NAN.blend(x, ZERO.lt(x)).blend(NEGATIVE_INFINITY, x.eq(ZERO));
    return special.blend(result, x.lt(INFINITY).and(ZERO.lt(x)));
  }

  static FloatVector tanh(FloatVector argument) {
    FloatVector x = argument.min(FloatFunctions.TANH_BOUND).max(-FloatFunctions.TANH_BOUND);
    FloatVector square = x.mul(x);
    FloatVector p = square.mul(-2.76076847742355e-16f).add(2.00018790482477e-13f);
    p = p.mul(square).add(-8.60467152213735e-11f);
    p = p.mul(square).add(5.12229709037114e-08f);
    p = p.mul(square).add(1.48572235717979e-05f);
    p = p.mul(square).add(6.37261928875436e-04f);
    p = p.mul(square).add(4.89352455891786e-03f);
    FloatVector q = square.mul(1.19825839466702e-06f).add(1.18534705686654e-04f);
    q = q.mul(square).add(2.26843463243900e-03f);
    q = q.mul(square).add(4.89352518554385e-03f);
    return x.mul(p.div(q));
  }
}
