package org.dladmm.benchmarks.workload;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.engine.base.KernelShape;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Reduction;

/**
 * An engine that counts the {@link Work} it is asked for. Factorisations, gathering and scattering
 * count nothing.
 */
public final class OperationCount extends ForwardingEngine {
  private long products;
  private long zeroProducts;
  private long elementwise;
  private long kernelBytes;
  private long operandBytes;

  /** Tensors of which it is known whether they were given or computed. */
  private final Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Counts what goes to the given engine. */
  public OperationCount(Engine engine) {
    super(engine);
  }

  /** What a first run of a workload on an engine asks of it. */
  public static Work of(Workload workload, Engine engine) {
    OperationCount counting = new OperationCount(engine);
    try (Workload.Prepared prepared = workload.on(counting)) {
      prepared.run();
      return counting.work();
    }
  }

  /** The work so far. */
  public Work work() {
    return new Work(products, zeroProducts, elementwise, kernelBytes, operandBytes);
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
    products += 2L * c.rows() * c.columns() * transposeA.columns(a.rows(), a.columns());
    zeroProducts += 2L * c.rows() * zeros(b);
    read(a);
    read(b);
    if (beta != 0) {
      read(c);
    }
    seen.add(c);
    super.product(alpha, a, transposeA, b, transposeB, beta, c);
  }

  @Override
  public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    KernelShape shape = KernelShape.of(kernel, inputs, outputs);
    for (Kernel.Instruction instruction : kernel.instructions()) {
      if (instruction instanceof Kernel.Apply apply) {
        elementwise += elements(apply.broadcast(), shape.rows(), shape.columns());
      }
    }
    for (Kernel.Output output : kernel.outputs()) {
      if (output.reduction() != Reduction.NONE) {
        elementwise += (long) shape.rows() * shape.columns();
      }
    }
    inputs.forEach(this::read);
    seen.addAll(outputs);
    kernelBytes += bytes(inputs) + bytes(outputs);
    super.run(kernel, inputs, outputs);
  }

  @Override
  public void gather(Tensor source, int[] columns, Tensor target) {
    seen.add(target);
    super.gather(source, columns, target);
  }

  @Override
  public void scatter(Tensor source, int[] columns, Tensor target) {
    seen.add(target);
    super.scatter(source, columns, target);
  }

  private long zeros(Tensor tensor) {
    return Arrays.stream(download(tensor).values()).filter(value -> value == 0).count();
  }

  private void read(Tensor tensor) {
    if (seen.add(tensor)) {
      operandBytes += bytes(tensor);
    }
  }

  private static long bytes(List<Tensor> tensors) {
    return tensors.stream().mapToLong(OperationCount::bytes).sum();
  }

  private static long bytes(Tensor tensor) {
    return (long) tensor.rows() * tensor.columns() * tensor.precision().bytes();
  }

  private static long elements(Broadcast extent, int rows, int columns) {
    return (long) extent.tensorRows(rows, columns) * extent.tensorColumns(columns);
  }
}
