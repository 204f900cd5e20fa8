package org.dladmm.training.data;

import java.nio.file.Path;
import java.util.Arrays;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Sparse;

/** A real matrix of the library, full or sparse, as one of ours. */
final class MatDecoder {
  /** A sparse matrix with fewer entries than one in this many is not for a solver of full ones. */
  private static final long SPARSEST = 10_000;

  private MatDecoder() {}

  /** The matrix, or some unchecked exception if the file is damaged. */
  static Matrix toMatrix(Path path, us.hebi.matlab.mat.types.Matrix array) {
    int rows = array.getNumRows();
    int columns = array.getNumCols();
    if (rows < 0 || columns < 0) {
      throw IoFailures.damaged(path, "it claims a matrix of shape " + rows + "×" + columns);
    }
    return array instanceof Sparse sparse
        ? sparse(path, rows, columns, sparse)
        : full(path, rows, columns, array);
  }

  private static Matrix full(
      Path path, int rows, int columns, us.hebi.matlab.mat.types.Matrix matrix) {
    // The library counts in an int, which may have wrapped around.
    if ((long) rows * columns != matrix.getNumElements()) {
      throw IoFailures.damaged(path, "it claims a matrix of shape " + rows + "×" + columns);
    }
    double[] values = Capacity.allocate(path, rows, columns);
    for (int k = 0; k < values.length; k++) {
      values[k] = matrix.getDouble(k);
    }
    if (matrix.getType() == MatlabType.UInt64) {
      Arrays.setAll(values, k -> values[k] < 0 ? NpyType.unsigned(matrix.getLong(k)) : values[k]);
    }
    return Matrix.of(rows, columns, values);
  }

  private static Matrix sparse(Path path, int rows, int columns, Sparse matrix) {
    long stored = matrix.getNumNonZero();
    if ((long) rows * columns > SPARSEST * (stored + 100)) {
      throw new InputException(
          path
              + " has a sparse "
              + rows
              + "×"
              + columns
              + " matrix with "
              + stored
              + " entries, which is too large as the full matrix that is needed");
    }
    Matrix result = Matrix.of(rows, columns, Capacity.allocate(path, rows, columns));
    boolean logical = matrix.isLogical();
    matrix.forEach(
        (row, column, real, imaginary) -> result.set(row, column, logical && real != 0 ? 1 : real));
    return result;
  }
}
