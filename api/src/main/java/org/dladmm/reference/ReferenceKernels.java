package org.dladmm.reference;

import java.util.Optional;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Transpose;
import org.dladmm.engine.base.KernelCall;
import org.dladmm.engine.base.Kernels;
import org.dladmm.engine.base.ProductCall;
import org.dladmm.matrix.Matrix;

/** Every kernel as its definition reads. */
final class ReferenceKernels implements Kernels<ReferenceTensor> {
  private final Precision precision;

  ReferenceKernels(Precision precision) {
    this.precision = precision;
  }

  @Override
  public ReferenceTensor allocate(int rows, int columns) {
    return new ReferenceTensor(rows, columns, precision);
  }

  @Override
  public void free(ReferenceTensor tensor) {
    tensor.free();
  }

  @Override
  public void upload(Matrix source, ReferenceTensor target) {
    for (int j = 0; j < target.columns(); j++) {
      for (int i = 0; i < target.rows(); i++) {
        target.set(i, j, source.get(i, j));
      }
    }
  }

  @Override
  public void download(ReferenceTensor source, Matrix target) {
    for (int j = 0; j < source.columns(); j++) {
      for (int i = 0; i < source.rows(); i++) {
        target.set(i, j, source.get(i, j));
      }
    }
  }

  @Override
  public Runnable product(ProductCall<ReferenceTensor> call) {
    return () -> multiply(call);
  }

  private static void multiply(ProductCall<ReferenceTensor> call) {
    ReferenceTensor c = call.c();
    for (int j = 0; j < c.columns(); j++) {
      for (int i = 0; i < c.rows(); i++) {
        double sum = 0;
        for (int k = 0; k < call.depth(); k++) {
          sum +=
              entry(call.a(), call.transposeA(), i, k) * entry(call.b(), call.transposeB(), k, j);
        }
        c.set(i, j, call.alpha() * sum + (call.beta() == 0 ? 0 : call.beta() * c.get(i, j)));
      }
    }
  }

  private static double entry(ReferenceTensor tensor, Transpose transpose, int i, int j) {
    return transpose == Transpose.NO ? tensor.get(i, j) : tensor.get(j, i);
  }

  @Override
  public Runnable kernel(KernelCall call) {
    return () -> KernelInterpreter.run(call);
  }

  @Override
  public void copyColumn(ReferenceTensor source, int from, ReferenceTensor target, int to) {
    for (int i = 0; i < source.rows(); i++) {
      target.set(i, to, source.get(i, from));
    }
  }

  @Override
  public Optional<Factorisations> factorisations() {
    return Optional.of(new ReferenceFactorisations());
  }

  @Override
  public void close() {}
}
