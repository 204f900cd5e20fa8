package org.dladmm.engine.base;

import java.util.List;
import java.util.Optional;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/**
 * The kernels of an engine: what {@link Engine} asks for, with arguments that {@link BaseEngine}
 * has checked. Tensors are this engine's and alive, and shapes fit; only the tensors of {@link
 * #run} are still to be fitted to the kernel.
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

  void product(ProductCall<T> call);

  /**
   * Runs a fused element-wise kernel.
   *
   * @throws IllegalArgumentException if the tensors do not fit it or each other, see {@link
   *     Engine#run}
   */
  void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs);

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
