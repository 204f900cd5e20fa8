package org.dladmm.engine.ejml;

import java.util.List;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/** The kernels of the engine in one precision. Arguments have been checked. */
interface Arithmetic extends AutoCloseable {
  EjmlTensor tensor(EjmlArena arena, int rows, int columns);

  void upload(Matrix source, EjmlTensor target);

  void download(EjmlTensor source, Matrix target);

  void product(ProductCall call);

  void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs);

  /** Copies a column. */
  void copy(EjmlTensor source, int from, EjmlTensor target, int to);

  /** Runs all that a user's first call would otherwise wait for, until the JVM has compiled it. */
  void warmUp();

  /** Ends work in the background. */
  @Override
  void close();
}
