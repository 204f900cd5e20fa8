package org.dladmm.benchmarks.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.matrix.Matrix;

/**
 * How far results lie from those of the float64 reference: for each result max |x − ref| over
 * max(1, max |ref|), the maxima over all entries; NaN if any entry is NaN, or infinite as the
 * reference's is not.
 */
public final class Difference {
  private Difference() {}

  /**
   * The difference of every result, by name.
   *
   * @throws IllegalArgumentException if names or shapes are not those of the reference
   */
  public static Map<String, Double> of(Map<String, Matrix> reference, Map<String, Matrix> results) {
    if (!reference.keySet().equals(results.keySet())) {
      throw new IllegalArgumentException(
          "the results are " + results.keySet() + ", but the reference has " + reference.keySet());
    }
    Map<String, Double> differences = new LinkedHashMap<>();
    reference.forEach((name, value) -> differences.put(name, of(name, value, results.get(name))));
    return differences;
  }

  private static double of(String name, Matrix reference, Matrix result) {
    if (!reference.shape().equals(result.shape())) {
      throw new IllegalArgumentException(
          "the result '%s' is %s, but the reference's is %s"
              .formatted(name, result.shape(), reference.shape()));
    }
    double largest = 0;
    double size = 1;
    for (int k = 0; k < reference.values().length; k++) {
      double expected = reference.values()[k];
      // Math.max keeps NaN
      largest = Math.max(largest, Math.abs(result.values()[k] - expected));
      size = Math.max(size, Math.abs(expected));
    }
    return largest / size;
  }

  /** The largest of the differences; NaN if any is. */
  public static double largest(Map<String, Double> differences) {
    return differences.values().stream().mapToDouble(d -> d).reduce(0, Math::max);
  }
}
