package org.dladmm.engine.nd4j;

/**
 * How a product is cut into parts that threads work on: blocks of C. It follows from the sizes
 * alone, so that the bits of a product do not depend on the number of threads.
 *
 * @param rows of C
 * @param columns of C
 * @param rowParts parts next to each other below one another
 * @param columnParts parts side by side
 */
record ProductGrid(int rows, int columns, int rowParts, int columnParts) {
  /** Less work than this is done before another thread has begun. */
  private static final double WORK_PER_PART = 1e6;

  /** The same of elements of A, whose reading is the work where there is a single column. */
  private static final double READ_PER_PART = 6e4;

  private static final int MOST_PARTS = 8;

  /** Where columns alone make so many parts, rows are not cut: BLAS packs B again for each cut. */
  private static final int ENOUGH_PARTS = 4;

  /** Narrower parts cost more in repacking A than they win. */
  private static final int COLUMNS_PER_PART = 250;

  private static final int ROWS_PER_PART = 64;

  /** BLAS works on blocks of so many rows, or of twice or half as many. */
  private static final int ROW_BLOCK = 32;

  /** The parts of a product with so many terms a sum. */
  static ProductGrid of(int rows, int columns, int depth) {
    double elements = (double) rows * depth;
    double worth = columns == 1 ? elements / READ_PER_PART : 2 * elements * columns / WORK_PER_PART;
    int parts = powerOfTwo(Math.min(MOST_PARTS, worth));
    int columnParts = Math.min(parts, powerOfTwo((double) columns / COLUMNS_PER_PART));
    int rowParts =
        columnParts >= ENOUGH_PARTS
            ? 1
            : Math.min(parts / columnParts, powerOfTwo((double) rows / ROWS_PER_PART));
    return new ProductGrid(rows, columns, rowParts, columnParts);
  }

  /** The largest power of two up to a number, at least 1. */
  private static int powerOfTwo(double most) {
    return Integer.highestOneBit(Math.max(1, (int) most));
  }

  int parts() {
    return rowParts * columnParts;
  }

  int firstRow(int part) {
    return boundary(rows, part % rowParts, rowParts, ROW_BLOCK);
  }

  int endRow(int part) {
    return boundary(rows, part % rowParts + 1, rowParts, ROW_BLOCK);
  }

  int firstColumn(int part) {
    return boundary(columns, part / rowParts, columnParts, 1);
  }

  int endColumn(int part) {
    return boundary(columns, part / rowParts + 1, columnParts, 1);
  }

  private static int boundary(int size, int index, int parts, int block) {
    int even = (int) ((long) size * index / parts);
    return index == parts ? size : (even + block / 2) / block * block;
  }
}
