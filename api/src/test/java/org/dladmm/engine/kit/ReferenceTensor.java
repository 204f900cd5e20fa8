package org.dladmm.engine.kit;

import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;

/**
 * Values column after column, without padding; in single precision they are rounded whenever they
 * are stored.
 */
final class ReferenceTensor implements Tensor {
  private final ReferenceArena arena;
  private final int rows;
  private final int columns;
  private final double[] values;

  ReferenceTensor(ReferenceArena arena, int rows, int columns) {
    this.arena = arena;
    this.rows = rows;
    this.columns = columns;
    this.values = new double[Math.multiplyExact(rows, columns)];
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
  public Precision precision() {
    return arena.engine().precision();
  }

  ReferenceArena arena() {
    return arena;
  }

  double get(int row, int column) {
    return values[row + column * rows];
  }

  void set(int row, int column, double value) {
    values[row + column * rows] = precision() == Precision.FLOAT32 ? (float) value : value;
  }
}
