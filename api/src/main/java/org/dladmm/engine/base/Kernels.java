package org.dladmm.engine.base;

import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Factorisations;
import org.dladmm.matrix.Matrix;

/**
 * The kernels of an engine: what {@link Engine} asks for, with arguments that {@link BaseEngine}
 * has checked: tensors are this engine's and alive, and shapes fit.
 *
 * <p>A product and an element-wise kernel are prepared, then run as often as is liked: what does
 * not change from one run to the next is best found before the first.
 *
 * @param <T> the engine's tensors
 */
public interface Kernels<T extends BaseTensor> extends AutoCloseable {
  /**
   * Memory for a new tensor of zeros.
   *
   * @throws IllegalArgumentException if it is larger than the engine's tensors can be
   */
  T allocate(int rows, int columns);

  /** Gives a tensor's memory back; nobody will use it again. */
  void free(T tensor);

  void upload(Matrix source, T target);

  void download(T source, Matrix target);

  /** Does the product each time it is run. */
  Runnable product(ProductCall<T> call);

  /** Does the element-wise kernel each time it is run. */
  Runnable kernel(KernelCall call);

  /** Copies a column to a column of another tensor. */
  void copyColumn(T source, int from, T target, int to);

  default void synchronise() {}

  default Optional<Factorisations> factorisations() {
    return Optional.empty();
  }

  /** Ends threads and work in the background; all tensors have been freed. */
  @Override
  void close();
}
