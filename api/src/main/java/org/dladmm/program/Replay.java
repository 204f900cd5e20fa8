package org.dladmm.program;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.matrix.Matrix;

/**
 * A program with its tensors on an engine, to be run again and again. A run allocates nothing. What
 * follows from parameters alone is computed when they have been written.
 */
public final class Replay {
  private final Engine engine;
  private final Program program;
  private final Tensor[] tensors;
  private final Runnable[] steps;
  private final Tensor[] prepared;
  private final long[] versions;
  private boolean hasRun;

  Replay(Engine engine, Program program, Tensor[] tensors) {
    this.engine = engine;
    this.program = program;
    this.tensors = tensors;
    List<Runnable> bound = new ArrayList<>();
    for (Step step : program.steps()) {
      bound.add(bind(step));
    }
    this.steps = bound.toArray(Runnable[]::new);
    this.prepared = program.prepared(tensors).toArray(Tensor[]::new);
    this.versions = new long[prepared.length];
  }

  /** Runs all steps once. */
  public void run() {
    for (int i = isPrepared() ? program.preparing() : 0; i < steps.length; i++) {
      steps[i].run();
    }
    for (int i = 0; i < prepared.length; i++) {
      versions[i] = prepared[i].version();
    }
    hasRun = true;
  }

  /** Whether what follows from parameters alone is still what it was in the last run. */
  private boolean isPrepared() {
    for (int i = 0; i < prepared.length; i++) {
      if (prepared[i].version() != versions[i]) {
        return false;
      }
    }
    return hasRun;
  }

  /** The tensor of an input or output. */
  public Tensor tensor(Expression leaf) {
    if (!(leaf instanceof Leaf named)) {
      throw new IllegalArgumentException(leaf + " is not a stored value");
    }
    return program.readable(tensors, named);
  }

  /** Sets an input. */
  public void set(Expression input, Matrix value) {
    engine.upload(value, tensor(input));
  }

  /** The value of an input or output. */
  public Matrix get(Expression leaf) {
    return engine.download(tensor(leaf));
  }

  /** The value of a scalar input or output. */
  public double getScalar(Expression leaf) {
    return get(leaf).get(0, 0);
  }

  private Runnable bind(Step step) {
    if (step instanceof Step.Product p) {
      Tensor a = program.tensor(tensors, p.a());
      Tensor b = program.tensor(tensors, p.b());
      Tensor c = program.tensor(tensors, p.out());
      double beta = p.addend() == Step.Product.NONE ? 0 : 1;
      return engine.prepareProduct(p.alpha(), a, p.transposeA(), b, p.transposeB(), beta, c);
    }
    Step.Map map = (Step.Map) step;
    KernelBuilder builder = new KernelBuilder(map.domain().broadcast());
    map.outputs().forEach(o -> builder.output(o.value(), o.reduction(), o.kept()));
    Kernel kernel = builder.build();
    List<Tensor> in = program.tensors(tensors, builder.leaves());
    List<Tensor> out = program.tensors(tensors, map.writes());
    return engine.prepare(kernel, in, out);
  }
}
