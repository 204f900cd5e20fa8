package org.dladmm.cli.retrain;

import java.util.Optional;
import org.dladmm.training.model.FigureSeries;

/**
 * A figure of a training beside that of the same training once more.
 *
 * @param name {@code "nmse dladmm"}
 * @param difference the largest over the layers, as its {@link Measure} has it; infinite where
 *     there is no number to compare
 * @param withinTolerance whether every layer's is
 * @param sameBits whether every layer's value has the same bits
 */
record Returned(String name, double difference, boolean withinTolerance, boolean sameBits) {
  static Returned of(FigureSeries first, Optional<FigureSeries> again) {
    double[] x = values(first);
    double[] y = again.map(Returned::values).orElse(new double[0]);
    if (x.length != y.length) {
      return new Returned(first.name(), Double.POSITIVE_INFINITY, false, false);
    }
    Measure measure = Measure.of(first.name());
    double largest = 0;
    boolean within = true;
    boolean same = true;
    for (int k = 0; k < x.length; k++) {
      if (Double.doubleToLongBits(x[k]) != Double.doubleToLongBits(y[k])) {
        same = false;
        within &= measure.within(x[k], y[k]);
        largest = Math.max(largest, measure.difference(x[k], y[k]));
      }
    }
    return new Returned(first.name(), largest, within, same);
  }

  /** The difference in words. */
  String text() {
    if (sameBits) {
      return "the same to the last bit";
    }
    if (difference == Double.POSITIVE_INFINITY) {
      return "there is no number to compare";
    }
    Measure measure = Measure.of(name);
    return "differs by %.3g%s, %s %s"
        .formatted(
            difference,
            measure.unit(),
            withinTolerance ? "which is within" : "which is more than",
            measure.limit());
  }

  private static double[] values(FigureSeries series) {
    return series.values().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
