package org.dladmm.program;

import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;

/**
 * The elements an expression has values for. A size that the broadcast does not extend over is
 * {@link #OPEN}.
 *
 * @param broadcast which of rows and columns it extends over
 * @param rows number of rows, or OPEN
 * @param columns number of columns, or OPEN
 */
record Domain(Broadcast broadcast, int rows, int columns) {
  static final int OPEN = -1;
  static final Domain SCALAR = new Domain(Broadcast.SCALAR, OPEN, OPEN);

  static Domain full(int rows, int columns) {
    return new Domain(Broadcast.FULL, rows, columns);
  }

  static Domain perRow(int rows) {
    return new Domain(Broadcast.PER_ROW, rows, OPEN);
  }

  static Domain perColumn(int columns) {
    return new Domain(Broadcast.PER_COLUMN, OPEN, columns);
  }

  /** The part of this domain that is left when everything but {@code kept} is drawn together. */
  Domain keeping(Broadcast kept) {
    return switch (kept) {
      case SCALAR -> SCALAR;
      case PER_ROW -> perRow(rows);
      case PER_COLUMN -> perColumn(columns);
      case FULL -> this;
    };
  }

  /** How many values there are, one for each element. */
  long elements() {
    return (long) Math.max(1, rows) * Math.max(1, columns);
  }

  /**
   * How many elements of this domain share one value of what extends over {@code part} of it only.
   */
  int sharing(Broadcast part) {
    int r = part.covers(Broadcast.PER_ROW) || rows == OPEN ? 1 : rows;
    int c = part.covers(Broadcast.PER_COLUMN) || columns == OPEN ? 1 : columns;
    return Math.multiplyExact(r, c);
  }

  /**
   * The domain of an expression with operands over both.
   *
   * @throws IllegalArgumentException if their sizes differ
   */
  Domain join(Domain other) {
    if (equals(other)) {
      return this;
    }
    return new Domain(
        broadcast.join(other.broadcast),
        joinSize(rows, other.rows, other),
        joinSize(columns, other.columns, other));
  }

  /**
   * The domain of a product of matrices, op(A)·op(B), of which this is A's.
   *
   * @throws IllegalArgumentException if the inner sizes differ
   */
  Domain product(Transpose transpose, Domain b, Transpose transposeB) {
    int inner = transpose.columns(rows, columns);
    int innerB = transposeB.rows(b.rows, b.columns);
    if (inner != innerB) {
      throw new IllegalArgumentException(
          "the product of a %s%s and a %s%s matrix does not exist: %d columns meet %d rows"
              .formatted(
                  this,
                  transpose == Transpose.YES ? " transposed" : "",
                  b,
                  transposeB == Transpose.YES ? " transposed" : "",
                  inner,
                  innerB));
    }
    return full(transpose.rows(rows, columns), transposeB.columns(b.rows, b.columns));
  }

  private int joinSize(int mine, int theirs, Domain other) {
    if (mine != OPEN && theirs != OPEN && mine != theirs) {
      throw new IllegalArgumentException(
          "an expression cannot have operands of sizes " + this + " and " + other);
    }
    return Math.max(mine, theirs);
  }

  @Override
  public String toString() {
    return switch (broadcast) {
      case SCALAR -> "1 (a scalar)";
      case PER_ROW -> rows + " (one value a row)";
      case PER_COLUMN -> columns + " (one value a column)";
      case FULL -> rows + "×" + columns;
    };
  }
}
