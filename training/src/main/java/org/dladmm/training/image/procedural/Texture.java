package org.dladmm.training.image.procedural;

/** How bright points are. */
@FunctionalInterface
interface Texture {
  double brightness(double x, double y);

  static Texture plain(double brightness) {
    return (x, y) -> brightness;
  }

  /** The remainder of a division by a period, in [0, period), of negative numbers too. */
  static double within(double value, double period) {
    return value - period * Math.floor(value / period);
  }

  /** 0 up to {@code from}, 1 beyond {@code to}, and smooth between. */
  static double step(double from, double to, double value) {
    double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
    return t * t * (3 - 2 * t);
  }

  /** A wave between −1 and 1. */
  static double wave(double phase) {
    return StrictMath.sin(2 * Math.PI * phase);
  }
}
