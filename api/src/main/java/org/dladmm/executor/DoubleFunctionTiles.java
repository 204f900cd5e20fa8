package org.dladmm.executor;

/**
 * Exponentials and their like on tiles of float64, the reference: a call of {@link Math} for every
 * value.
 */
final class DoubleFunctionTiles {
  private DoubleFunctionTiles() {}

  static void exp(DoubleView[] operands, DoubleView result, int n) {
    double[] a = operands[0].values;
    double[] r = result.values;
    for (int i = 0; i < n; i++) {
      r[i] = Math.exp(a[i]);
    }
  }

  static void log(DoubleView[] operands, DoubleView result, int n) {
    double[] a = operands[0].values;
    double[] r = result.values;
    for (int i = 0; i < n; i++) {
      r[i] = Math.log(a[i]);
    }
  }

  static void tanh(DoubleView[] operands, DoubleView result, int n) {
    double[] a = operands[0].values;
    double[] r = result.values;
    for (int i = 0; i < n; i++) {
      r[i] = Math.tanh(a[i]);
    }
  }
}
