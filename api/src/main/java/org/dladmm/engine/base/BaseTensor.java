package org.dladmm.engine.base;

import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;

/** A tensor that knows its shape and whose it is; an engine's own adds its memory. */
public abstract class BaseTensor implements Tensor {
  private final int rows;
  private final int columns;
  private final Precision precision;
  private BaseArena<?> arena;
  private long version;

  protected BaseTensor(int rows, int columns, Precision precision) {
    this.rows = rows;
    this.columns = columns;
    this.precision = precision;
  }

  @Override
  public final int rows() {
    return rows;
  }

  @Override
  public final int columns() {
    return columns;
  }

  @Override
  public final Precision precision() {
    return precision;
  }

  @Override
  public final long version() {
    return version;
  }

  void written() {
    version++;
  }

  void belongTo(BaseArena<?> owner) {
    arena = owner;
  }

  BaseArena<?> arena() {
    return arena;
  }
}
