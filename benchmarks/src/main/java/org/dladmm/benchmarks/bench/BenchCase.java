package org.dladmm.benchmarks.bench;

import java.util.List;

/**
 * The shape of what is timed.
 *
 * @param m rows of A
 * @param d columns of A
 * @param layers K
 * @param columns samples in a batch
 */
public record BenchCase(int m, int d, int layers, int columns) {
  public BenchCase {
    if (Math.min(Math.min(m, d), Math.min(layers, columns)) < 1) {
      throw new IllegalArgumentException(
          "the numbers of the case %dx%dx%dx%d must be 1 or more: rows and columns of A, layers, samples"
              .formatted(m, d, layers, columns));
    }
  }

  /** The paper's simulation and its image patches: a single column, a small batch, a large one. */
  public static List<BenchCase> standard() {
    return List.of(
        new BenchCase(500, 250, 15, 1),
        new BenchCase(500, 250, 15, 20),
        new BenchCase(500, 250, 15, 1000),
        new BenchCase(256, 512, 15, 1),
        new BenchCase(256, 512, 15, 20),
        new BenchCase(256, 512, 15, 1024));
  }

  /**
   * The case written as {@code 500x250x15x1000}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static BenchCase parse(String text) {
    try {
      String[] numbers = text.strip().split("x", -1);
      if (numbers.length == 4) {
        return new BenchCase(
            Integer.parseInt(numbers[0]),
            Integer.parseInt(numbers[1]),
            Integer.parseInt(numbers[2]),
            Integer.parseInt(numbers[3]));
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no case; write rows and columns of A, layers and samples, as in 500x250x15x1000");
  }

  /**
   * The same case.
   *
   * @throws IllegalArgumentException if a matrix with so many samples, or A, would have more
   *     elements than a matrix can have
   */
  BenchCase requireMatrices(long samples) {
    long other = Math.max(Math.min(m, d), samples);
    if (Math.max(m, d) > Integer.MAX_VALUE / other) {
      throw new IllegalArgumentException(
          "the case %s needs a matrix of %d×%d elements, more than the %d that one can have; name smaller sizes"
              .formatted(this, Math.max(m, d), other, Integer.MAX_VALUE));
    }
    return this;
  }

  /** {@code "500x250x15x1000"}. */
  @Override
  public String toString() {
    return m + "x" + d + "x" + layers + "x" + columns;
  }
}
