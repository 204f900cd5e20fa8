package org.dladmm.engine.kit;

import org.dladmm.engine.Arena;
import org.dladmm.engine.Tensor;

/** Knows whether it is closed; the garbage collector does the rest. */
final class ReferenceArena implements Arena {
  private final ReferenceEngine engine;
  private boolean closed;

  ReferenceArena(ReferenceEngine engine) {
    this.engine = engine;
  }

  ReferenceEngine engine() {
    return engine;
  }

  boolean isClosed() {
    return closed || engine.isClosed();
  }

  @Override
  public Tensor tensor(int rows, int columns) {
    if (isClosed()) {
      throw new IllegalStateException(
          "a closed arena cannot make a " + rows + "×" + columns + " tensor; open another");
    }
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "a tensor cannot be " + rows + "×" + columns + "; both must be 0 or more");
    }
    return new ReferenceTensor(this, rows, columns);
  }

  @Override
  public void close() {
    closed = true;
  }
}
