package org.dladmm.executor.product;

/**
 * How n columns are cut into tiles of at most {@code widest} columns: as few as possible, and as
 * equal as possible, because a narrow last tile costs nearly as much as a full one. 20 columns are
 * 6 + 7 + 7, not 8 + 8 + 4.
 */
final class ColumnTiles {
  private int columns;
  private int tiles;

  void cut(int newColumns, int widest) {
    columns = newColumns;
    tiles = (newColumns + widest - 1) / widest;
  }

  int count() {
    return tiles;
  }

  /** The first column of a tile; that of the tile after the last is n. */
  int start(int tile) {
    return (int) ((long) tile * columns / tiles);
  }
}
