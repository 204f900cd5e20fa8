package org.dladmm.engine.example;

import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.engine.base.KernelCall;
import org.dladmm.engine.base.Kernels;
import org.dladmm.engine.base.ProductCall;
import org.dladmm.executor.DoubleTensorAccess;
import org.dladmm.executor.DoubleTileExecutor;
import org.dladmm.executor.ThreadTeam;
import org.dladmm.executor.Workers;
import org.dladmm.matrix.Matrix;

/** What the engine computes; BaseEngine has checked the arguments. */
final class ExampleKernels implements Kernels<ExampleTensor>, DoubleTensorAccess {
  private final Precision precision;
  private final Workers workers;
  private final DoubleTileExecutor executor;

  ExampleKernels(EngineOptions options) {
    precision = options.precision();
    workers = new ThreadTeam(options.threads());
    executor = new DoubleTileExecutor(workers, this);
  }

  @Override
  public ExampleTensor allocate(int rows, int columns) {
    return new ExampleTensor(rows, columns, precision);
  }

  @Override
  public void free(ExampleTensor tensor) {
    tensor.free();
  }

  @Override
  public void upload(Matrix source, ExampleTensor target) {
    for (int j = 0; j < target.columns(); j++) {
      for (int i = 0; i < target.rows(); i++) {
        target.set(i, j, source.get(i, j));
      }
    }
  }

  @Override
  public void download(ExampleTensor source, Matrix target) {
    for (int j = 0; j < source.columns(); j++) {
      for (int i = 0; i < source.rows(); i++) {
        target.set(i, j, source.get(i, j));
      }
    }
  }

  @Override
  public void copyColumn(ExampleTensor source, int from, ExampleTensor target, int to) {
    for (int i = 0; i < source.rows(); i++) {
      target.set(i, to, source.get(i, from));
    }
  }

  /** A task for each column of C, so that the bits do not depend on the number of threads. */
  @Override
  public Runnable product(ProductCall<ExampleTensor> call) {
    return () -> workers.forEach(call.c().columns(), (worker, j) -> column(call, j));
  }

  private static void column(ProductCall<ExampleTensor> call, int j) {
    ExampleTensor c = call.c();
    for (int i = 0; i < c.rows(); i++) {
      double sum = 0;
      for (int k = 0; k < call.depth(); k++) {
        sum += entry(call.a(), call.transposeA(), i, k) * entry(call.b(), call.transposeB(), k, j);
      }
      // with β = 0, C is not read, for it may hold anything
      double kept = call.beta() == 0 ? 0 : call.beta() * c.get(i, j);
      c.set(i, j, call.alpha() * sum + kept);
    }
  }

  private static double entry(ExampleTensor tensor, Transpose transpose, int i, int j) {
    return transpose == Transpose.NO ? tensor.get(i, j) : tensor.get(j, i);
  }

  /** The executor does the work, and comes for the values through the methods below. */
  @Override
  public Runnable kernel(KernelCall call) {
    return executor.prepare(call);
  }

  /** No: the executor would then write to the arrays itself, and in float32 not round. */
  @Override
  public boolean onHeap() {
    return false;
  }

  @Override
  public double[] values(Tensor tensor) {
    throw new UnsupportedOperationException("the example's arrays are its own");
  }

  @Override
  public void load(Tensor tensor, long offset, double[] tile, int count) {
    ((ExampleTensor) tensor).load((int) offset, tile, count);
  }

  @Override
  public void store(double[] tile, Tensor tensor, long offset, int count) {
    ((ExampleTensor) tensor).store(tile, (int) offset, count);
  }

  @Override
  public void close() {
    executor.close();
    workers.close();
  }
}
