package org.dladmm.executor.product;

/** Checks of a product's arguments, with the figures in the message. */
final class Arguments {
  private Arguments() {}

  /** A column-major matrix must fit its memory; one of no rows or columns always does. */
  static void requireMatrix(String name, int rows, int columns, int length, int stride) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          name + " cannot be " + rows + " × " + columns + "; sizes are 0 or more.");
    }
    if (rows > 0
        && columns > 0
        && (stride < rows || (long) stride * (columns - 1) + rows > length)) {
      throw new IllegalArgumentException(
          name
              + " is "
              + rows
              + " × "
              + columns
              + " with leading dimension "
              + stride
              + ", but its memory has "
              + length
              + " elements; it needs a leading dimension of at least the rows, and that times the"
              + " columns as elements.");
    }
  }

  /** C is written in whole vectors, so it must be padded. */
  static void requirePadded(String name, int rows, int columns, int length, int stride) {
    requireMatrix(name, rows, columns, length, stride);
    if (rows > 0 && columns > 0 && (stride % 16 != 0 || (long) stride * columns > length)) {
      throw new IllegalArgumentException(
          name
              + " is "
              + rows
              + " × "
              + columns
              + " with leading dimension "
              + stride
              + " in memory of "
              + length
              + " elements; the leading dimension must be a multiple of 16 and the memory hold all"
              + " of every column.");
    }
  }

  /** op(B)[p, j] = b[j·columnStride + p·depthStride] must exist for every p and j. */
  static void requireStrided(
      int depth, int columns, int length, int columnStride, int depthStride) {
    long last = (long) (columns - 1) * columnStride + (long) (depth - 1) * depthStride;
    if (columns > 0 && depth > 0 && (columnStride < 0 || depthStride < 0 || last >= length)) {
      throw new IllegalArgumentException(
          "op(B) is "
              + depth
              + " × "
              + columns
              + " with strides "
              + depthStride
              + " down and "
              + columnStride
              + " across, so its last element has the index "
              + last
              + ", but the memory of B has "
              + length
              + " elements.");
    }
  }

  /** Memory that is no array is copied in runs of neighbours. */
  static void requireNeighbours(int columnStride, int depthStride) {
    if (columnStride != 1 && depthStride != 1) {
      throw new IllegalArgumentException(
          "op(B) has the strides "
              + depthStride
              + " down and "
              + columnStride
              + " across; where it is in no array one of them must be 1.");
    }
  }

  /** The refusal of a left factor that another kind of product packed. */
  static IllegalArgumentException foreignFactor(Object left) {
    return new IllegalArgumentException(
        "The left factor is a "
            + left.getClass().getSimpleName()
            + ", which another kind of product packed; pack A into one that this product's"
            + " newFactor() made.");
  }

  /** The product of two sizes as an array's length. */
  static int size(String what, int count, int each) {
    long size = (long) count * each;
    if (size > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException(
          what
              + " would have "
              + size
              + " elements, more than an array can hold; split the matrix.");
    }
    return (int) size;
  }
}
