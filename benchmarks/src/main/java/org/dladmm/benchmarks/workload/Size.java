package org.dladmm.benchmarks.workload;

/**
 * How large workloads are.
 *
 * @param m rows of A
 * @param d columns of A
 * @param wide columns of a wide batch, on which kernels and one layer run
 * @param narrow columns of a narrow batch, on which whole networks run
 * @param layers K
 */
public record Size(int m, int d, int wide, int narrow, int layers) {
  public Size {
    if (Math.min(Math.min(m, d), Math.min(wide, narrow)) < 1 || layers < 1) {
      throw new IllegalArgumentException(
          "the sizes of workloads must be 1 or more, not m=%d, d=%d, columns %d and %d, %d layers"
              .formatted(m, d, wide, narrow, layers));
    }
  }

  /**
   * Layers of the paper's simulation, A 500×250 and batches of 20; large enough to tell engines
   * apart, small enough for plain loops.
   */
  public static Size standard() {
    return new Size(500, 250, 256, 20, 5);
  }
}
