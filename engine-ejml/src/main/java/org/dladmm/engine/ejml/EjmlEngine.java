package org.dladmm.engine.ejml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.executor.ThreadTeam;
import org.dladmm.executor.Workers;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/** The engine in pure Java: what it is asked for, checked; the work is in {@link Arithmetic}. */
final class EjmlEngine implements Engine {
  private final EngineOptions options;
  private final Workers workers;
  private final Arithmetic arithmetic;
  private final Set<EjmlArena> arenas = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean closed;

  EjmlEngine(EngineOptions options) {
    this.options = options;
    this.workers = new ThreadTeam(options.threads());
    this.arithmetic =
        switch (options.precision()) {
          case FLOAT32 -> new FloatArithmetic(Precision.FLOAT32, workers);
          case FLOAT64 -> new DoubleArithmetic(Precision.FLOAT64, workers);
        };
    arithmetic.warmUp();
  }

  @Override
  public String id() {
    return EjmlEngineProvider.ID;
  }

  @Override
  public EngineOptions options() {
    return options;
  }

  @Override
  public String device() {
    return Device.describe()
        + ", "
        + (options.threads() == 1 ? "1 thread" : options.threads() + " threads");
  }

  @Override
  public Arena arena() {
    if (closed) {
      throw new IllegalStateException("the engine 'ejml' is closed; open it anew");
    }
    EjmlArena arena = new EjmlArena(this);
    arenas.add(arena);
    return arena;
  }

  EjmlTensor newTensor(EjmlArena arena, int rows, int columns) {
    return arithmetic.tensor(arena, rows, columns);
  }

  void forget(EjmlArena arena) {
    arenas.remove(arena);
  }

  @Override
  public void upload(Matrix source, Tensor target) {
    EjmlTensor to = own(target);
    requireSameShape("the matrix", source.rows(), source.columns(), to);
    arithmetic.upload(source, to);
    to.written();
  }

  @Override
  public Matrix download(Tensor source) {
    EjmlTensor from = own(source);
    Matrix result = Matrix.zeros(from.rows(), from.columns());
    arithmetic.download(from, result);
    return result;
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
    ProductCall call = new ProductCall(alpha, own(a), transposeA, own(b), transposeB, beta, own(c));
    arithmetic.product(call);
    call.c().written();
  }

  @Override
  public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    for (int i = 0; i < inputs.size(); i++) {
      own(inputs.get(i));
    }
    for (int o = 0; o < outputs.size(); o++) {
      own(outputs.get(o)).written();
    }
    arithmetic.run(kernel, inputs, outputs);
  }

  @Override
  public void gather(Tensor source, int[] columns, Tensor target) {
    new ColumnCopy(own(source), columns, own(target)).gather(arithmetic);
  }

  @Override
  public void scatter(Tensor source, int[] columns, Tensor target) {
    new ColumnCopy(own(target), columns, own(source)).scatter(arithmetic);
  }

  @Override
  public Optional<Factorisations> factorisations() {
    return Optional.of(new EjmlFactorisations());
  }

  /** The tensor, if it is this engine's and alive. */
  private EjmlTensor own(Tensor tensor) {
    if (!(tensor instanceof EjmlTensor mine) || mine.arena().engine() != this) {
      throw new IllegalArgumentException(
          "the "
              + tensor.shape()
              + " tensor of "
              + tensor.precision().label()
              + " numbers belongs to another engine than this '"
              + EjmlEngineProvider.ID
              + "' engine; download it there and upload it here");
    }
    if (mine.arena().closed()) {
      throw new IllegalArgumentException(
          "the "
              + tensor.shape()
              + " tensor belongs to an arena that has been closed, and its values are gone; "
              + "keep the arena open for as long as its tensors are used");
    }
    return mine;
  }

  private static void requireSameShape(String what, int rows, int columns, Tensor tensor) {
    if (rows != tensor.rows() || columns != tensor.columns()) {
      throw new IllegalArgumentException(
          what
              + " is "
              + rows
              + "×"
              + columns
              + ", but the tensor is "
              + tensor.shape()
              + "; both must have the same shape");
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      List.copyOf(arenas).forEach(EjmlArena::close);
      arithmetic.close();
      workers.close();
    }
  }
}
