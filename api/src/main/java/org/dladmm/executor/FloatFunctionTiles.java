package org.dladmm.executor;

/** Exponentials and their like on tiles of float32. */
final class FloatFunctionTiles {
  private FloatFunctionTiles() {}

  static void exp(FloatView[] operands, FloatView result, int n) {
    float[] a = operands[0].values;
    float[] r = result.values;
    for (int i = 0; i < n; i++) {
      r[i] = FloatFunctions.exp(a[i]);
    }
  }

  static void log(FloatView[] operands, FloatView result, int n) {
    float[] a = operands[0].values;
    float[] r = result.values;
    for (int i = 0; i < n; i++) {
      r[i] = FloatFunctions.log(a[i]);
    }
  }

  static void tanh(FloatView[] operands, FloatView result, int n) {
    float[] a = operands[0].values;
    float[] r = result.values;
    for (int i = 0; i < n; i++) {
      r[i] = FloatFunctions.tanh(a[i]);
    }
  }
}
