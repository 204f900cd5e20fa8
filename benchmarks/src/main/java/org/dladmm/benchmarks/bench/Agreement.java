package org.dladmm.benchmarks.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.benchmarks.process.ContenderException;
import org.dladmm.matrix.Matrix;

/**
 * How far a peer's loss and gradients lie from an engine's, from equal parameters and samples.
 *
 * @param engine the engine's id
 * @param peer the peer's name
 * @param layout how the peer kept samples
 * @param difference the largest max|x − r| / max|r| of the loss and of the gradient by each
 *     parameter
 * @param where the result that differs so much
 */
public record Agreement(
    String engine, String peer, String layout, double difference, String where) {
  /** How much is allowed. */
  public static final double LIMIT = 1e-4;

  static Agreement of(
      String engine,
      String peer,
      String layout,
      Map<String, Matrix> ours,
      Map<String, Matrix> theirs) {
    Map<String, Double> differences = new LinkedHashMap<>();
    ours.forEach((name, r) -> differences.put(name, relative(name, r, theirs.get(name))));
    // NaN counts as more than any number
    Map.Entry<String, Double> worst =
        differences.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return new Agreement(engine, peer, layout, worst.getValue(), worst.getKey());
  }

  private static double relative(String name, Matrix r, Matrix x) {
    if (!r.shape().equals(x.shape())) {
      throw new ContenderException(
          "the peer's '%s' is %s, but ours is %s".formatted(name, x.shape(), r.shape()));
    }
    double difference = 0;
    double size = 0;
    for (int k = 0; k < r.values().length; k++) {
      // Math.max keeps NaN
      difference = Math.max(difference, Math.abs(x.values()[k] - r.values()[k]));
      size = Math.max(size, Math.abs(r.values()[k]));
    }
    return difference == 0 ? 0 : difference / size;
  }

  /**
   * Refuses to go on where the two do not compute the same.
   *
   * @throws ContenderException if the difference is above the limit, or not a number
   */
  Agreement require(BenchCase size) {
    if (difference <= LIMIT) {
      return this;
    }
    throw new ContenderException(
        "%s does not compute what the engine '%s' computes: in the case %s, with %s adjacent, '%s' differs by %.1e, and %.1e is allowed; './dladmm compare' tells whether the engine is right"
            .formatted(peer, engine, size, layout, where, difference, LIMIT));
  }
}
