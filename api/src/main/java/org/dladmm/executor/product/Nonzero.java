package org.dladmm.executor.product;

/** Tells 0 from other numbers without a branch, which no processor would predict in sparse data. */
final class Nonzero {
  private Nonzero() {}

  /** 0 for 0 and −0, 1 for every other value, NaN among them. */
  static int count(double value) {
    long magnitude = Double.doubleToRawLongBits(value) << 1;
    return (int) ((magnitude | -magnitude) >>> 63);
  }

  /** 0 for 0 and −0, 1 for every other value, NaN among them. */
  static int count(float value) {
    int magnitude = Float.floatToRawIntBits(value) << 1;
    return (magnitude | -magnitude) >>> 31;
  }
}
