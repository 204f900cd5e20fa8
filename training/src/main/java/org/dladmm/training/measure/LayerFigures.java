package org.dladmm.training.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of merit after each layer, by name: {@code nmse} and {@code psnr} in dB, {@code
 * objective}, {@code bound}, {@code relativeGap}.
 */
public record LayerFigures(Map<String, double[]> byName) {
  /** Normalised mean square error of Z and E in dB; the lower the better. */
  public static final String NMSE = "nmse";

  /** Peak signal-to-noise ratio of AZ in dB; the higher the better. */
  public static final String PSNR = "psnr";

  /** Mean objective of the feasible points; the lower the better. */
  public static final String OBJECTIVE = "objective";

  /** Mean lower bound; the higher the better. */
  public static final String BOUND = "bound";

  /** (mean objective − mean bound) / mean objective. */
  public static final String RELATIVE_GAP = "relativeGap";

  public LayerFigures {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /** The same without some of the figures. */
  public LayerFigures without(String... names) {
    Map<String, double[]> rest = new LinkedHashMap<>(byName);
    List.of(names).forEach(rest::remove);
    return new LayerFigures(rest);
  }

  /** The figure after each layer. */
  public double[] of(String name) {
    double[] values = byName.get(name);
    if (values == null) {
      throw new IllegalArgumentException(
          "there is no figure '" + name + "'; there are: " + String.join(", ", byName.keySet()));
    }
    return values;
  }

  /** The figure after the last layer. */
  public double last(String name) {
    double[] values = of(name);
    return values[values.length - 1];
  }
}
