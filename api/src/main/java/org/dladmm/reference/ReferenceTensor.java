package org.dladmm.reference;

import org.dladmm.engine.Precision;
import org.dladmm.engine.base.BaseTensor;

/**
 * Values column after column, without padding; in single precision they are rounded whenever they
 * are stored.
 */
final class ReferenceTensor extends BaseTensor {
  private double[] values;

  ReferenceTensor(int rows, int columns, Precision precision) {
    super(rows, columns, precision);
    this.values = new double[Math.multiplyExact(rows, columns)];
  }

  double get(int row, int column) {
    return values[row + column * rows()];
  }

  void set(int row, int column, double value) {
    values[row + column * rows()] = precision() == Precision.FLOAT32 ? (float) value : value;
  }

  void free() {
    values = new double[0];
  }
}
