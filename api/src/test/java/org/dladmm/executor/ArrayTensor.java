package org.dladmm.executor;

import java.util.Arrays;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;

/** A padded tensor whose padding is NaN, so that nothing can read meaning from it unnoticed. */
final class ArrayTensor implements Tensor {
  private final int rows;
  private final int columns;
  private final Precision precision;
  final double[] doubles;
  final float[] floats;

  private ArrayTensor(int rows, int columns, Precision precision) {
    this.rows = rows;
    this.columns = columns;
    this.precision = precision;
    int length = stride(rows) * columns;
    doubles = new double[precision == Precision.FLOAT64 ? length : 0];
    floats = new float[precision == Precision.FLOAT32 ? length : 0];
    Arrays.fill(doubles, Double.NaN);
    Arrays.fill(floats, Float.NaN);
  }

  static int stride(int rows) {
    return (rows + 15) / 16 * 16;
  }

  static ArrayTensor of(Matrix matrix, Precision precision) {
    ArrayTensor result = new ArrayTensor(matrix.rows(), matrix.columns(), precision);
    for (int j = 0; j < matrix.columns(); j++) {
      for (int i = 0; i < matrix.rows(); i++) {
        if (precision == Precision.FLOAT64) {
          result.doubles[i + j * stride(matrix.rows())] = matrix.get(i, j);
        } else {
          result.floats[i + j * stride(matrix.rows())] = (float) matrix.get(i, j);
        }
      }
    }
    return result;
  }

  Matrix matrix() {
    Matrix result = Matrix.zeros(rows, columns);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        int k = i + j * stride(rows);
        result.set(i, j, precision == Precision.FLOAT64 ? doubles[k] : floats[k]);
      }
    }
    return result;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public long version() {
    return 0;
  }

  @Override
  public Precision precision() {
    return precision;
  }
}
