package org.dladmm.executor;

/**
 * Where the values of a tensor lie that a tile executor works on: column after column, each padded
 * to a multiple of {@value #ALIGNMENT} values, so that vectors need no masks. What the padding
 * holds is nobody's business, but memory starts as zeros.
 */
public final class PaddedColumns {
  /** Strides are multiples of this; so are the lengths of tiles. */
  public static final int ALIGNMENT = 16;

  private PaddedColumns() {}

  /** Values from one column to the next; also the padded length of a vector. */
  public static int stride(int rows) {
    return (rows + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }

  /**
   * Values of a tensor, padding included.
   *
   * @throws IllegalArgumentException if there are more than an array can hold
   */
  public static int length(int rows, int columns) {
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
}
