package org.dladmm.benchmarks.workload;

import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.executor.KernelShape;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Reduction;

/**
 * An engine that counts the floating-point operations it is asked for: 2·m·n·k for a product, and
 * one for each operation of a kernel on each element that it has a value for, a reduction being
 * one. Factorisations count nothing.
 */
public final class OperationCount extends ForwardingEngine {
  private long operations;

  /** Counts what goes to the given engine. */
  public OperationCount(Engine engine) {
    super(engine);
  }

  /** The operations so far. */
  public long operations() {
    return operations;
  }

  @Override
  public void product(
      double alpha,
      Tensor a,
      Transpose transposeA,
      Tensor b,
      Transpose transposeB,
      double beta,
      Tensor c) {
    operations += 2L * c.rows() * c.columns() * transposeA.columns(a.rows(), a.columns());
    super.product(alpha, a, transposeA, b, transposeB, beta, c);
  }

  @Override
  public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    KernelShape shape = KernelShape.of(kernel, inputs, outputs);
    for (Kernel.Instruction instruction : kernel.instructions()) {
      if (instruction instanceof Kernel.Apply apply) {
        operations += elements(apply.broadcast(), shape.rows(), shape.columns());
      }
    }
    for (Kernel.Output output : kernel.outputs()) {
      if (output.reduction() != Reduction.NONE) {
        operations += (long) shape.rows() * shape.columns();
      }
    }
    super.run(kernel, inputs, outputs);
  }

  private static long elements(Broadcast extent, int rows, int columns) {
    return (long) extent.tensorRows(rows, columns) * extent.tensorColumns(columns);
  }
}
