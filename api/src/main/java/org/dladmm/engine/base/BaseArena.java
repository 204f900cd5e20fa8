package org.dladmm.engine.base;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Tensor;

/** A life time for tensors: closing it frees their memory, whoever still holds the tensors. */
final class BaseArena<T extends BaseTensor> implements Arena {
  private final BaseEngine<T> engine;
  private final List<T> tensors = new ArrayList<>();
  private boolean closed;

  BaseArena(BaseEngine<T> engine) {
    this.engine = engine;
  }

  BaseEngine<T> engine() {
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
    T tensor = engine.kernels().allocate(rows, columns);
    tensor.belongTo(this);
    tensors.add(tensor);
    return tensor;
  }

  /** The memory of its tensors. */
  long bytes() {
    return tensors.stream().mapToLong(Tensor::bytes).sum();
  }

  @Override
  public void close() {
    closed = true;
    tensors.forEach(engine.kernels()::free);
    tensors.clear();
    engine.forget(this);
  }
}
