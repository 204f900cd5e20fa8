package org.dladmm.oracle;

import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;

/**
 * A value of a {@link RandomTape}: what was recorded, beside how plain loops compute it.
 *
 * @param expression what was recorded
 * @param extent what it has a value for
 * @param rows rows that it extends over, or 1
 * @param columns columns that it extends over, or 1
 * @param oracle the values, in a matrix of the shape of a tensor of this extent
 */
public record Value(Expression expression, Broadcast extent, int rows, int columns, Oracle oracle) {

  /** Computes a value from the inputs. */
  interface Oracle {
    Matrix at(Inputs inputs);
  }

  boolean overRows() {
    return extent == Broadcast.FULL || extent == Broadcast.PER_ROW;
  }

  boolean overColumns() {
    return extent == Broadcast.FULL || extent == Broadcast.PER_COLUMN;
  }

  /** Whether there are elements over which both have a value. */
  boolean fits(Value other) {
    return (!overRows() || !other.overRows() || rows == other.rows)
        && (!overColumns() || !other.overColumns() || columns == other.columns);
  }

  /** Whether this has a value wherever the other has. */
  boolean covers(Value other) {
    return extent.covers(other.extent) && fits(other);
  }

  double at(Inputs inputs, int i, int j) {
    Matrix m = inputs.of(this);
    return switch (extent) {
      case SCALAR -> m.get(0, 0);
      case PER_ROW -> m.get(i, 0);
      case PER_COLUMN -> m.get(j, 0);
      case FULL -> m.get(i, j);
    };
  }
}
