package org.dladmm.engine.nd4j;

import org.dladmm.engine.Transpose;

/**
 * The blocks of C that BLAS is called for, one by one. Where OpenBLAS has kernels for small
 * matrices ({@link DoubleSmallKernels}), which read A and B where they lie, blocks are as large as
 * those take: they do more in a second than the kernels for large matrices, which pack A and B
 * first; with few columns, twice as much.
 *
 * @param rows of a block
 * @param columns of a block
 */
record ProductBlocks(int rows, int columns) {
  /** Multiply-adds of a product that small kernels take. */
  static final int MOST_WORK = 1_000_000;

  /** Elements of C that they take where A is transposed. */
  static final int MOST_ELEMENTS_TRANSPOSED = 1200;

  /** Terms of a sum that they want where A is transposed. */
  private static final int LEAST_DEPTH_TRANSPOSED = 32;

  /** Wider and taller blocks are no faster, narrower and shorter ones are. */
  private static final int MOST_COLUMNS = 32;

  private static final int MOST_ROWS = 64;
  private static final int LEAST_ROWS = 32;

  /** Narrower blocks of a wider product would read A too often. */
  private static final int LEAST_COLUMNS = 16;

  /**
   * The blocks of a product, or of a part of one; the whole of it where small kernels do not take
   * it or would gain nothing.
   */
  static ProductBlocks of(
      Transpose transposeA, Transpose transposeB, int rows, int columns, int depth) {
    ProductBlocks whole = new ProductBlocks(rows, columns);
    boolean taken =
        transposeA == Transpose.NO
            || (transposeB == Transpose.NO && depth >= LEAST_DEPTH_TRANSPOSED);
    // a single column is a product by a vector, which BLAS knows
    if (!taken || columns < 2) {
      return whole;
    }
    int elements = MOST_WORK / depth;
    if (transposeA == Transpose.YES) {
      elements = Math.min(elements, MOST_ELEMENTS_TRANSPOSED);
    }
    int widest = Math.min(MOST_COLUMNS, elements / LEAST_ROWS);
    if (widest < Math.min(LEAST_COLUMNS, columns)) {
      return whole;
    }
    int wide = even(columns, widest);
    int tall = Math.min(MOST_ROWS, Integer.highestOneBit(elements / wide));
    return new ProductBlocks(Math.min(rows, tall), wide);
  }

  /** The size of blocks of up to so many, all of about the same size. */
  private static int even(int size, int most) {
    int blocks = (size + most - 1) / most;
    return (size + blocks - 1) / blocks;
  }
}
