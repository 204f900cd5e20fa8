package org.dladmm.engine.example;

import org.dladmm.engine.Precision;
import org.dladmm.engine.base.BaseTensor;
import org.dladmm.executor.PaddedColumns;

/** A matrix, column after padded column; in float32 its values are rounded as they are stored. */
final class ExampleTensor extends BaseTensor {
  private final int stride;
  private double[] values;

  ExampleTensor(int rows, int columns, Precision precision) {
    super(rows, columns, precision);
    stride = PaddedColumns.stride(rows);
    values = new double[PaddedColumns.length(rows, columns)];
  }

  double get(int row, int column) {
    return values[row + column * stride];
  }

  void set(int row, int column, double value) {
    values[row + column * stride] = rounded(value);
  }

  void load(int offset, double[] tile, int count) {
    System.arraycopy(values, offset, tile, 0, count);
  }

  void store(double[] tile, int offset, int count) {
    for (int k = 0; k < count; k++) {
      values[offset + k] = rounded(tile[k]);
    }
  }

  private double rounded(double value) {
    return precision() == Precision.FLOAT32 ? (float) value : value;
  }

  /** Someone may still hold the tensor, but its memory goes. */
  void free() {
    values = new double[0];
  }
}
