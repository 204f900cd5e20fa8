package org.dladmm.training.model;

import java.util.List;
import java.util.Objects;

/**
 * A figure that was taken after every layer.
 *
 * @param name what it is of which method: {@code "nmse dladmm"}
 * @param values one value for each layer, at least one; any may be infinite or not a number
 */
public record FigureSeries(String name, List<Double> values) {
  public FigureSeries {
    Objects.requireNonNull(name);
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("the figure '" + name + "' has no values");
    }
  }
}
