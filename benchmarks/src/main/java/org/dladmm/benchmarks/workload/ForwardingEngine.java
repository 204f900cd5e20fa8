package org.dladmm.benchmarks.workload;

import java.util.List;
import java.util.Optional;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/**
 * An engine that has another one do everything, for those that watch or change some of it. What is
 * prepared comes by {@link #product} and {@link #run} in each run, so that they see all of it.
 */
public abstract class ForwardingEngine implements Engine {
  private final Engine engine;

  protected ForwardingEngine(Engine engine) {
    this.engine = engine;
  }

  @Override
  public String id() {
    return engine.id();
  }

  @Override
  public EngineOptions options() {
    return engine.options();
  }

  @Override
  public String device() {
    return engine.device();
  }

  @Override
  public Arena arena() {
    return engine.arena();
  }

  @Override
  public long tensorBytes() {
    return engine.tensorBytes();
  }

  @Override
  public void upload(Matrix source, Tensor target) {
    engine.upload(source, target);
  }

  @Override
  public Matrix download(Tensor source) {
    return engine.download(source);
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
    engine.product(alpha, a, transposeA, b, transposeB, beta, c);
  }

  @Override
  public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    engine.run(kernel, inputs, outputs);
  }

  @Override
  public void gather(Tensor source, int[] columns, Tensor target) {
    engine.gather(source, columns, target);
  }

  @Override
  public void scatter(Tensor source, int[] columns, Tensor target) {
    engine.scatter(source, columns, target);
  }

  @Override
  public void synchronise() {
    engine.synchronise();
  }

  @Override
  public Optional<Factorisations> factorisations() {
    return engine.factorisations();
  }

  @Override
  public void close() {
    engine.close();
  }
}
