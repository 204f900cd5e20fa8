package org.dladmm.executor;

/**
 * How rows × columns elements are cut into tiles, and tiles into tasks.
 *
 * <p>A tile is a run of adjacent values that stays in the first-level cache: several whole columns,
 * padding included, or, where a column is longer than a tile, a chunk of one. A task is one chunk
 * (all rows, where there is but one) of a span of columns. All of this follows from the sizes
 * alone, never from the number of threads, and so does the order of every sum.
 *
 * @param stride values from one column to the next
 * @param chunks pieces that a column is cut into
 * @param chunkRows rows of a chunk, padding included; the last chunk may have fewer
 * @param group columns of a tile
 * @param groups tiles next to each other
 * @param spans tasks next to each other, as even as groups can be shared out
 */
record TileGrid(
    int rows,
    int columns,
    int stride,
    int chunks,
    int chunkRows,
    int group,
    int groups,
    int spans) {
  /**
   * Values in a tile at most: registers of this size fit the first-level cache, and a tile's
   * overhead is small against its work.
   */
  static final int TILE = 512;

  private static final int ELEMENTS_PER_TASK = 4 * TILE;
  private static final int MOST_TASKS = 64;

  static TileGrid of(int rows, int columns) {
    int stride = PaddedColumns.stride(rows);
    int chunks = Math.max(1, ceil(stride, TILE));
    int chunkRows = PaddedColumns.stride(ceil(stride, chunks));
    int group = chunks > 1 || stride == 0 ? 1 : TILE / stride;
    long tasks = Math.min(MOST_TASKS, (long) stride * columns / ELEMENTS_PER_TASK);
    int groups = ceil(columns, group);
    int spans = Math.min(groups, even((int) Math.max(1, tasks / chunks)));
    return new TileGrid(rows, columns, stride, chunks, chunkRows, group, groups, spans);
  }

  /** 1, or an even number: of five tasks one of two threads would have three. */
  private static int even(int number) {
    return number == 1 ? 1 : ceil(number, 2) * 2;
  }

  private static int ceil(int size, int part) {
    return (size + part - 1) / part;
  }

  /** None where there are no elements. */
  int tasks() {
    return rows == 0 ? 0 : chunks * spans;
  }

  int chunkOf(int task) {
    return task / spans;
  }

  int spanOf(int task) {
    return task % spans;
  }

  int firstRow(int chunk) {
    return chunk * chunkRows;
  }

  /** Rows of a chunk, padding included. */
  int paddedRows(int chunk) {
    return Math.min(chunkRows, stride - firstRow(chunk));
  }

  /** Rows of a chunk, padding left out. */
  int realRows(int chunk) {
    return Math.min(chunkRows, rows - firstRow(chunk));
  }

  int firstColumn(int span) {
    return span == spans ? columns : (int) ((long) groups * span / spans) * group;
  }

  int endColumn(int span) {
    return firstColumn(span + 1);
  }
}
