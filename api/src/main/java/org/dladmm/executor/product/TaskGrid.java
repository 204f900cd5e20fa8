package org.dladmm.executor.product;

/**
 * How a product's row panels and column tiles are shared out: as a grid of blocks, each one task. C
 * is cut, never k, so the sharing does not change a bit of the result.
 *
 * <p>A block's panels should stay in a core's second-level cache while it runs over its columns.
 * Beyond that, columns are cut first, because a cut through the columns lets each thread read its
 * own part of B and write its own part of C, which it has in its caches when element-wise kernels
 * come to it; with few columns the panels are cut. Tasks follow each other down the columns, so
 * that a thread that does neighbouring ones has columns of its own.
 */
final class TaskGrid {
  /** Below this many multiplications a product is over before another thread has heard of it. */
  private static final long SMALLEST_SHARED = 60_000;

  private static final int TASKS_PER_THREAD = 4;

  private final int fewestTiles;

  private int panels;
  private int tiles;
  private int rowBlocks;
  private int columnBlocks;

  /**
   * A grid.
   *
   * @param fewestTiles of a task, where columns are cut: with fewer it would read its panels too
   *     often for too little
   */
  TaskGrid(int fewestTiles) {
    this.fewestTiles = fewestTiles;
  }

  void cut(int newPanels, int newTiles, int panelsInCache, long multiplications, int threads) {
    panels = newPanels;
    tiles = newTiles;
    rowBlocks = divideUp(panels, Math.max(1, panelsInCache));
    columnBlocks = 1;
    if (threads == 1 || multiplications < SMALLEST_SHARED) {
      return;
    }
    int wanted = TASKS_PER_THREAD * threads;
    columnBlocks =
        Math.max(1, Math.min(tiles / fewestTiles, divideUp(wanted, Math.max(1, rowBlocks))));
    if (rowBlocks * columnBlocks < wanted) {
      rowBlocks = Math.min(panels, divideUp(wanted, columnBlocks));
    }
  }

  int tasks() {
    return rowBlocks * columnBlocks;
  }

  int firstPanel(int task) {
    return part(panels, task % rowBlocks, rowBlocks);
  }

  int endPanel(int task) {
    return part(panels, task % rowBlocks + 1, rowBlocks);
  }

  int firstTile(int task) {
    return part(tiles, task / rowBlocks, columnBlocks);
  }

  int endTile(int task) {
    return part(tiles, task / rowBlocks + 1, columnBlocks);
  }

  private static int part(int total, int index, int parts) {
    return (int) ((long) total * index / parts);
  }

  private static int divideUp(int a, int b) {
    return (a + b - 1) / b;
  }
}
