package org.dladmm.training.data;

import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;

/** A matrix of which some columns at a time are in memory. */
public interface Columns {
  int rows();

  int columns();

  /** {@code "256×512"}, as messages write it. */
  default String shape() {
    return rows() + "×" + columns();
  }

  /**
   * Those columns, one range after another, with every entry finite.
   *
   * @throws InputException if they cannot be read, are no longer what they were, or have an entry
   *     that is NaN or infinite
   */
  Matrix read(List<ColumnRange> ranges);

  /** Columns {@code from} (inclusive) to {@code to} (exclusive). */
  default Matrix read(int from, int to) {
    return read(List.of(new ColumnRange(from, to)));
  }

  /**
   * Where files begin that are read as a whole for each of their columns: what lies between two
   * such places is best read together.
   */
  default List<Integer> cuts() {
    return List.of();
  }

  /** The columns before {@code end}. */
  default Columns until(int end) {
    return end == columns() ? this : new FirstColumns(this, end);
  }

  /** A matrix that is in memory; all of its columns are read as itself, not as a copy. */
  static Columns of(Matrix matrix) {
    return new Columns() {
      @Override
      public int rows() {
        return matrix.rows();
      }

      @Override
      public int columns() {
        return matrix.columns();
      }

      @Override
      public Matrix read(List<ColumnRange> ranges) {
        if (ranges.equals(List.of(new ColumnRange(0, matrix.columns())))) {
          return matrix;
        }
        Matrix result = Matrix.zeros(matrix.rows(), ColumnRange.total(ranges));
        int at = 0;
        for (ColumnRange range : ranges) {
          new Slice(range.from(), range.to(), at).copy(matrix, result);
          at += range.length();
        }
        return result;
      }
    };
  }
}
