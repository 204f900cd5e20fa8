package org.dladmm.cli.retrain;

import java.util.function.DoubleBinaryOperator;
import org.dladmm.training.measure.LayerFigures;

/**
 * How far a figure may be off where equal bits are not expected. Rounding grows in a training: most
 * where errors are small and learning rates large, which is why the NMSE, over many orders of
 * magnitude, has a share of itself beside the absolute tolerance.
 */
enum Measure {
  PSNR("0.1 dB", " dB", Measure::absolute, (x, y) -> 0.1),
  NMSE(
      "0.1 dB and 5 %",
      " dB", Measure::absolute, (x, y) -> 0.1 + 0.05 * Math.max(Math.abs(x), Math.abs(y))),
  GAP("0.05", "", Measure::absolute, (x, y) -> 0.05),
  OTHER("10 %", " of the larger value", Measure::relative, (x, y) -> 0.1);

  private final String limit;
  private final String unit;
  private final DoubleBinaryOperator difference;
  private final DoubleBinaryOperator tolerance;

  Measure(
      String limit, String unit, DoubleBinaryOperator difference, DoubleBinaryOperator tolerance) {
    this.limit = limit;
    this.unit = unit;
    this.difference = difference;
    this.tolerance = tolerance;
  }

  /** That of a figure: {@code "nmse dladmm"} is one of NMSE. */
  static Measure of(String figure) {
    return switch (figure.split(" ", 2)[0]) {
      case LayerFigures.PSNR -> PSNR;
      case LayerFigures.NMSE -> NMSE;
      case LayerFigures.RELATIVE_GAP -> GAP;
      default -> OTHER;
    };
  }

  private static double absolute(double x, double y) {
    return Math.abs(x - y);
  }

  private static double relative(double x, double y) {
    return Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
  }

  /** How far x and y are apart; infinite where one of them is no number. */
  double difference(double x, double y) {
    if (x == y) {
      return 0;
    }
    double value = difference.applyAsDouble(x, y);
    return Double.isFinite(value) ? value : Double.POSITIVE_INFINITY;
  }

  boolean within(double x, double y) {
    return difference(x, y) <= tolerance.applyAsDouble(x, y);
  }

  /** The tolerance in words. */
  String limit() {
    return limit;
  }

  /** What follows a difference. */
  String unit() {
    return unit;
  }
}
