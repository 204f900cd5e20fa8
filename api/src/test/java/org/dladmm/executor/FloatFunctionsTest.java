package org.dladmm.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The float32 functions against {@link Math}, over all magnitudes. */
class FloatFunctionsTest {
  interface FloatFunction {
    float of(float x);
  }

  static Stream<Arguments> functions() {
    FloatFunction exp = FloatFunctions::exp;
    FloatFunction log = FloatFunctions::log;
    FloatFunction tanh = FloatFunctions::tanh;
    DoubleUnaryOperator exactExp = Math::exp;
    DoubleUnaryOperator exactLog = Math::log;
    DoubleUnaryOperator exactTanh = Math::tanh;
    return Stream.of(
        Arguments.of("exp", exp, exactExp, 1.0),
        Arguments.of("log", log, exactLog, 1.0),
        Arguments.of("tanh", tanh, exactTanh, 8.0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void isRightToAFewUnitsInTheLastPlace(
      String name, FloatFunction function, DoubleUnaryOperator exact, double units) {
    for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += 4099) {
      float x = Float.intBitsToFloat((int) bits);
      check(name, x, function.of(x), exact.applyAsDouble(x), units);
    }
    for (float x :
        new float[] {
          0,
          -0f,
          1,
          -1,
          Float.NaN,
          Float.POSITIVE_INFINITY,
          Float.NEGATIVE_INFINITY,
          Float.MIN_VALUE
        }) {
      check(name, x, function.of(x), exact.applyAsDouble(x), units);
    }
  }

  private static void check(String name, float x, float actual, double exact, double units) {
    float rounded = (float) exact;
    if (Float.isNaN(rounded) || Float.isInfinite(rounded)) {
      assertEquals(rounded, actual, name + "(" + x + ")");
    } else {
      double error = Math.abs(actual - exact) / Math.ulp(rounded);
      assertTrue(
          error <= units,
          () -> name + "(" + x + ") is " + actual + ", " + error + " units from " + exact);
    }
  }
}
