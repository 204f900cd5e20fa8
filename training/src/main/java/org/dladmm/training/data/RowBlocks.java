package org.dladmm.training.data;

import java.io.IOException;

/**
 * Visits a row-major array on disk in file order, in blocks small enough for the cache.
 *
 * <p>A block is several whole rows, or a part of one row where a row alone is longer than a block.
 * Turning such a block into columns touches each cache line of the matrix once, where going row by
 * row would touch it for every value.
 */
final class RowBlocks {
  /** The most values in a block. */
  static final int LARGEST = 1 << 18;

  private RowBlocks() {}

  /**
   * Takes the block of {@code height} rows from {@code row}, {@code width} columns from {@code
   * column}.
   */
  @FunctionalInterface
  interface Visitor {
    void visit(int row, int height, int column, int width) throws IOException;
  }

  static void visit(int rows, int columns, Visitor visitor) throws IOException {
    if (rows == 0 || columns == 0) {
      return;
    }
    int width = Math.min(columns, LARGEST);
    int height = width < columns ? 1 : LARGEST / width;
    for (int row = 0; row < rows; row += height) {
      for (int column = 0; column < columns; ) {
        int thisWidth = Math.min(width, columns - column);
        visitor.visit(row, Math.min(height, rows - row), column, thisWidth);
        column += thisWidth;
      }
    }
  }
}
