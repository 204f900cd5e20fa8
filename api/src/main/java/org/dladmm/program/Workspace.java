package org.dladmm.program;

import java.util.IdentityHashMap;
import java.util.Map;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;

/**
 * Where programs live on an engine: a life time for their tensors, and one copy of each constant
 * matrix for all of them.
 *
 * <p>A {@linkplain #child child} has a life time of its own and uses its parent's constants.
 */
public final class Workspace implements AutoCloseable {
  private final Engine engine;
  private final Arena arena;
  private final Workspace parent;
  private final Map<Matrix, Tensor> constants = new IdentityHashMap<>();

  public Workspace(Engine engine) {
    this(engine, null);
  }

  private Workspace(Engine engine, Workspace parent) {
    this.engine = engine;
    this.arena = engine.arena();
    this.parent = parent;
  }

  /** A workspace that can be closed earlier. */
  public Workspace child() {
    return new Workspace(engine, this);
  }

  public Engine engine() {
    return engine;
  }

  /** A new tensor of zeros. */
  public Tensor tensor(int rows, int columns) {
    return arena.tensor(rows, columns);
  }

  /** A new tensor with the given values. */
  public Tensor upload(Matrix values) {
    Tensor tensor = arena.tensor(values.rows(), values.columns());
    engine.upload(values, tensor);
    return tensor;
  }

  /**
   * The tensor of a constant matrix, uploaded when it is first asked for. The matrix is known by
   * identity.
   */
  Tensor constant(Matrix matrix) {
    return parent != null
        ? parent.constant(matrix)
        : constants.computeIfAbsent(matrix, this::upload);
  }

  /** Frees all tensors. */
  @Override
  public void close() {
    arena.close();
  }
}
