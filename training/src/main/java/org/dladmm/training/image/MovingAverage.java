package org.dladmm.training.image;

import java.util.Arrays;
import org.dladmm.matrix.Matrix;

/**
 * The average (PᵀP)⁻¹Pᵀ of patches that come a few at a time, in the order of their grid. Only a
 * window as high as a patch is kept; it moves down the image, and rows that no later patch covers
 * leave it.
 */
final class MovingAverage {
  private final PatchGrid grid;
  private final RowsConsumer consumer;
  private final Matrix sums;
  private final int[] timesDown;
  private final int[] timesAcross;
  private int top;
  private int next;

  /**
   * Before the first patch.
   *
   * @param consumer where the rows of the image go, from top to bottom
   */
  MovingAverage(PatchGrid grid, RowsConsumer consumer) {
    this.grid = grid;
    this.consumer = consumer;
    sums = Matrix.zeros(grid.side(), grid.width());
    timesDown = new int[grid.side()];
    timesAcross = new int[grid.width()];
    for (int patch = 0; patch < grid.across(); patch++) {
      for (int column = 0; column < grid.side(); column++) {
        timesAcross[grid.left(patch) + column]++;
      }
    }
  }

  /** Adds the next patches, the first {@code count} columns of the matrix. */
  void add(Matrix patches, int count) {
    if (patches.rows() != grid.pixels() || count > grid.count() - next) {
      throw new IllegalArgumentException(
          "%d patches of %d pixels are left to come, not %d of %d"
              .formatted(grid.count() - next, grid.pixels(), count, patches.rows()));
    }
    for (int patch = 0; patch < count; patch++, next++) {
      if (next % grid.across() == 0) {
        beginRow(grid.top(next));
      }
      add(patches.values(), patch * grid.pixels(), grid.left(next) * grid.side());
    }
    if (next == grid.count()) {
      finish(grid.side());
    }
  }

  /** Windows and patches are equally high, so that a patch is one run of values in both. */
  private void add(double[] patches, int source, int target) {
    double[] values = sums.values();
    int pixels = grid.pixels();
    for (int pixel = 0; pixel < pixels; pixel++) {
      values[target + pixel] += patches[source + pixel];
    }
  }

  private void beginRow(int newTop) {
    if (newTop > top) {
      finish(newTop - top);
    }
    for (int row = 0; row < timesDown.length; row++) {
      timesDown[row]++;
    }
  }

  /** Hands out the window's first rows, and moves it down by as many. */
  private void finish(int rows) {
    int side = grid.side();
    Matrix finished = Matrix.zeros(rows, grid.width());
    for (int column = 0; column < grid.width(); column++) {
      int start = column * side;
      for (int row = 0; row < rows; row++) {
        finished.values()[row + column * rows] =
            sums.values()[start + row] / (timesDown[row] * timesAcross[column]);
      }
      System.arraycopy(sums.values(), start + rows, sums.values(), start, side - rows);
      Arrays.fill(sums.values(), start + side - rows, start + side, 0);
    }
    System.arraycopy(timesDown, rows, timesDown, 0, side - rows);
    Arrays.fill(timesDown, side - rows, side, 0);
    consumer.accept(top, finished);
    top += rows;
  }

  /** Takes rows of an image that are done. */
  interface RowsConsumer {
    /**
     * Takes some.
     *
     * @param top which row of the image is their first
     * @param rows they, as wide as the image
     */
    void accept(int top, Matrix rows);
  }
}
