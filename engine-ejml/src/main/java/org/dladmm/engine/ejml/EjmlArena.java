package org.dladmm.engine.ejml;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Tensor;

/** A life time for tensors: closing it drops their arrays, whoever still holds the tensors. */
final class EjmlArena implements Arena {
  private final EjmlEngine engine;
  private final List<EjmlTensor> tensors = new ArrayList<>();
  private boolean closed;

  EjmlArena(EjmlEngine engine) {
    this.engine = engine;
  }

  EjmlEngine engine() {
    return engine;
  }

  boolean closed() {
    return closed;
  }

  @Override
  public Tensor tensor(int rows, int columns) {
    if (closed) {
      throw new IllegalStateException(
          "the arena (or its engine) is closed and cannot make a "
              + rows
              + "×"
              + columns
              + " tensor; open a new one");
    }
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "a tensor cannot be " + rows + "×" + columns + "; both must be 0 or more");
    }
    EjmlTensor tensor = engine.newTensor(this, rows, columns);
    tensors.add(tensor);
    return tensor;
  }

  @Override
  public void close() {
    closed = true;
    tensors.forEach(EjmlTensor::free);
    tensors.clear();
    engine.forget(this);
  }
}
