package org.dladmm.executor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/** {@link FloatFunctions} for vectors, the same in every bit. */
final class FloatVectorFunctions {
  private FloatVectorFunctions() {}

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
    var subnormal = x.lt(Float.MIN_NORMAL);
    IntVector bits = x.blend(x.mul(0x1p23f), subnormal).reinterpretAsInts();
    IntVector exponent =
        bits.sub(FloatFunctions.SQRT_HALF_BITS).lanewise(VectorOperators.ASHR, FloatFunctions.MANTISSA_BITS);
    FloatVector m =
        bits.sub(exponent.lanewise(VectorOperators.LSHL, FloatFunctions.MANTISSA_BITS)).reinterpretAsFloats();
    FloatVector k = exponent.add(FloatFunctions.ROUNDING_BITS).reinterpretAsFloats().sub(FloatFunctions.ROUNDING);
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
    return result
        .blend(x, x.compare(VectorOperators.EQ, Float.POSITIVE_INFINITY))
        .blend(Float.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0f))
        .blend(Float.NaN, x.compare(VectorOperators.GE, 0f).not());
  }

  static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector large = exp(size.add(size)).add(1f);
    FloatVector two = FloatVector.broadcast(x.species(), 2f);
    FloatVector far = two.div(large).neg().add(1f);
    far = far.blend(far.neg(), x.lt(0f));
    FloatVector square = x.mul(x);
    FloatVector p = square.mul(-5.70498872745e-3f).add(2.06390887954e-2f);
    p = p.mul(square).add(-5.37397155531e-2f);
    p = p.mul(square).add(1.33314422036e-1f);
    p = p.mul(square).add(-3.33332819422e-1f);
    FloatVector near = p.mul(square).mul(x).add(x);
    return far.blend(near, size.lt(0.625f));
  }
}
