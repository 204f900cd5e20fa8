package org.dladmm.executor;

import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;

/**
 * A padded tensor whose padding is NaN, so that nothing can read meaning from it unnoticed; in an
 * array or, for {@link TensorPlace#OFF_HEAP}, outside of the heap.
 */
final class ArrayTensor implements Tensor {
  private final int rows;
  private final int columns;
  private final Precision precision;
  final double[] doubles;
  final float[] floats;
  final OffHeapMemory memory;

  private ArrayTensor(int rows, int columns, Precision precision, TensorPlace place) {
    this.rows = rows;
    this.columns = columns;
    this.precision = precision;
    int length = stride(rows) * columns;
    boolean offHeap = place == TensorPlace.OFF_HEAP;
    doubles = new double[precision == Precision.FLOAT64 && !offHeap ? length : 0];
    floats = new float[precision == Precision.FLOAT32 && !offHeap ? length : 0];
    memory = OffHeapMemory.allocate(offHeap ? length * precision.bytes() : 0);
    for (int k = 0; k < length; k++) {
      set(k, Double.NaN);
    }
  }

  static int stride(int rows) {
    return (rows + 15) / 16 * 16;
  }

  private void set(int k, double value) {
    if (precision == Precision.FLOAT64) {
      if (doubles.length > 0) {
        doubles[k] = value;
      } else {
        memory.buffer.putDouble(k * Double.BYTES, value);
      }
    } else if (floats.length > 0) {
      floats[k] = (float) value;
    } else {
      memory.buffer.putFloat(k * Float.BYTES, (float) value);
    }
  }

  private double get(int k) {
    if (precision == Precision.FLOAT64) {
      return doubles.length > 0 ? doubles[k] : memory.buffer.getDouble(k * Double.BYTES);
    }
    return floats.length > 0 ? floats[k] : memory.buffer.getFloat(k * Float.BYTES);
  }

  static ArrayTensor of(Matrix matrix, Precision precision) {
    return of(matrix, precision, TensorPlace.ARRAYS);
  }

  static ArrayTensor of(Matrix matrix, Precision precision, TensorPlace place) {
    ArrayTensor result = new ArrayTensor(matrix.rows(), matrix.columns(), precision, place);
    for (int j = 0; j < matrix.columns(); j++) {
      for (int i = 0; i < matrix.rows(); i++) {
        result.set(i + j * stride(matrix.rows()), matrix.get(i, j));
      }
    }
    return result;
  }

  Matrix matrix() {
    Matrix result = Matrix.zeros(rows, columns);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        result.set(i, j, get(i + j * stride(rows)));
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
