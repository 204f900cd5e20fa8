package org.dladmm.training.measure;

import org.dladmm.matrix.Matrix;

/**
 * Peak signal-to-noise ratio of 8-bit images whose values are kept in [0, 1]:
 *
 * <pre>  PSNR = 10·log10( 255²·n / Σ(x̂ − x)² ) dB </pre>
 *
 * over all n pixels, after clipping and rounding to 0 … 255.
 */
public final class Psnr {
  private Psnr() {}

  /** Σ(x̂ − x)² in units of an 8-bit step. */
  public static double squaredError(Matrix estimate, Matrix clean) {
    double sum = 0;
    for (int i = 0; i < clean.values().length; i++) {
      double difference = eightBit(estimate.values()[i]) - eightBit(clean.values()[i]);
      sum += difference * difference;
    }
    return sum;
  }

  /** The ratio in dB of a squared error over the given number of pixels. */
  public static double decibels(double squaredError, long pixels) {
    return 10 * Math.log10(255.0 * 255.0 * pixels / squaredError);
  }

  private static double eightBit(double value) {
    // a value that is not a number counts as black
    return Double.isNaN(value) ? 0 : Math.rint(255 * Math.min(1, Math.max(0, value)));
  }
}
