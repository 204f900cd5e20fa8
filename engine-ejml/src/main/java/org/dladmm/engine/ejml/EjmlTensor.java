package org.dladmm.engine.ejml;

import org.dladmm.engine.Tensor;

/** A matrix in a Java array, column after column, each padded to a multiple of 16 values. */
abstract class EjmlTensor implements Tensor {
  private static final int ALIGNMENT = 16;

  private final EjmlArena arena;
  private final int rows;
  private final int columns;
  private long version;

  EjmlTensor(EjmlArena arena, int rows, int columns) {
    this.arena = arena;
    this.rows = rows;
    this.columns = columns;
  }

  /** Values from one column to the next. */
  static int stride(int rows) {
    return (rows + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /** The length of the array of a tensor. */
  static int length(int rows, int columns) {
    long length =
        rows > Integer.MAX_VALUE - ALIGNMENT ? Long.MAX_VALUE : (long) stride(rows) * columns;
    if (length > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException(
          "a "
              + rows
              + "×"
              + columns
              + " tensor is larger than a Java array can be; split its columns over several");
    }
    return (int) length;
  }

  EjmlArena arena() {
    return arena;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  int stride() {
    return stride(rows);
  }

  /**
   * How often the values have been written; what was derived from an earlier version is out of
   * date.
   */
  long version() {
    return version;
  }

  void written() {
    version++;
  }

  /** Lets go of the values. */
  abstract void free();
}
