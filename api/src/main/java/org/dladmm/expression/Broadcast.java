package org.dladmm.expression;

/**
 * How an operand of an element-wise expression extends over the rows × columns it is evaluated on.
 *
 * <p>A tensor that is broadcast is a vector with as many rows as it has values: one value for
 * {@link #SCALAR}, one for every row for {@link #PER_ROW}, one for every column for {@link
 * #PER_COLUMN}.
 */
public enum Broadcast {
  /** One value for all. */
  SCALAR,
  /** One value for each row (feature), the same in every column (sample). */
  PER_ROW,
  /** One value for each column (sample), the same in every row (feature). */
  PER_COLUMN,
  /** One value for each element. */
  FULL;

  /** The extent of an expression that has operands of both kinds. */
  public Broadcast join(Broadcast other) {
    if (this == other || other == SCALAR) {
      return this;
    }
    return this == SCALAR ? other : FULL;
  }

  /**
   * Whether an operand of this kind has a value for every element of an expression of kind {@code
   * other} or less.
   */
  public boolean covers(Broadcast other) {
    return join(other) == this;
  }

  /**
   * Rows of the tensor that holds an operand of this kind, where the expression has {@code rows} ×
   * {@code columns} elements.
   */
  public int tensorRows(int rows, int columns) {
    return switch (this) {
      case SCALAR -> 1;
      case PER_ROW, FULL -> rows;
      case PER_COLUMN -> columns;
    };
  }

  /** Columns of the tensor that holds an operand of this kind. */
  public int tensorColumns(int columns) {
    return this == FULL ? columns : 1;
  }
}
