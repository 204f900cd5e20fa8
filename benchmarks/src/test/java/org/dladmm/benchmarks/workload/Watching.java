package org.dladmm.benchmarks.workload;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Operation;
import org.dladmm.matrix.Matrix;

/** Keeps account of what an engine is asked for. */
final class Watching extends ForwardingEngine {
  final Set<Operation> operations = EnumSet.noneOf(Operation.class);
  final Set<Broadcast> broadcasts = EnumSet.noneOf(Broadcast.class);
  final Set<String> reductions = new HashSet<>();
  final Set<String> products = new HashSet<>();
  final Set<String> roundedUploads = new HashSet<>();
  int gathers;
  int scatters;
  int factorisations;

  Watching(Engine engine) {
    super(engine);
  }

  @Override
  public void upload(Matrix source, Tensor target) {
    for (double value : source.values()) {
      if ((float) value != value) {
        roundedUploads.add(source.shape() + " with " + value);
      }
    }
    super.upload(source, target);
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
    products.add(beta == 0 ? transposeA + " " + transposeB : "accumulating");
    super.product(alpha, a, transposeA, b, transposeB, beta, c);
  }

  @Override
  public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    broadcasts.addAll(kernel.inputs());
    kernel.instructions().stream()
        .filter(Kernel.Apply.class::isInstance)
        .forEach(instruction -> operations.add(((Kernel.Apply) instruction).operation()));
    kernel.outputs().forEach(output -> reductions.add(output.reduction() + " " + output.kept()));
    super.run(kernel, inputs, outputs);
  }

  @Override
  public void gather(Tensor source, int[] columns, Tensor target) {
    gathers++;
    super.gather(source, columns, target);
  }

  @Override
  public void scatter(Tensor source, int[] columns, Tensor target) {
    scatters++;
    super.scatter(source, columns, target);
  }

  @Override
  public Optional<Factorisations> factorisations() {
    factorisations++;
    return super.factorisations();
  }
}
