package org.dladmm.engine.base;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/**
 * The engine around some {@link Kernels}: checks what is asked for, and keeps account of arenas and
 * of what is closed.
 *
 * @param <T> the engine's tensors
 */
public final class BaseEngine<T extends BaseTensor> implements Engine {
  private final String id;
  private final EngineOptions options;
  private final String device;
  private final Kernels<T> kernels;
  private final Set<BaseArena<T>> arenas = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean closed;

  /**
   * An engine, which closes the kernels when it is closed.
   *
   * @param id of its provider
   * @param options in force
   * @param device what it runs on, in words
   */
  public BaseEngine(String id, EngineOptions options, String device, Kernels<T> kernels) {
    this.id = id;
    this.options = options;
    this.device = device;
    this.kernels = kernels;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public EngineOptions options() {
    return options;
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public Arena arena() {
    requireOpen();
    BaseArena<T> arena = new BaseArena<>(this);
    arenas.add(arena);
    return arena;
  }

  @Override
  public long tensorBytes() {
    return arenas.stream().mapToLong(BaseArena::bytes).sum();
  }

  Kernels<T> kernels() {
    return kernels;
  }

  void forget(BaseArena<T> arena) {
    arenas.remove(arena);
  }

  @Override
  public void upload(Matrix source, Tensor target) {
    T to = own(target);
    if (source.rows() != to.rows() || source.columns() != to.columns()) {
      throw new IllegalArgumentException(
          "the matrix is "
              + source.shape()
              + ", but the tensor is "
              + to.shape()
              + "; both must have the same shape");
    }
    try {
      kernels.upload(source, to);
    } finally {
      to.written();
    }
  }

  @Override
  public Matrix download(Tensor source) {
    T from = own(source);
    Matrix result = Matrix.zeros(from.rows(), from.columns());
    kernels.download(from, result);
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
    T target = own(c);
    Runnable product =
        kernels.product(
            new ProductCall<>(alpha, own(a), transposeA, own(b), transposeB, beta, target));
    try {
      product.run();
    } finally {
      target.written();
    }
  }

  @Override
  public Runnable prepareProduct(
      double alpha,
      Tensor a,
      Transpose transposeA,
      Tensor b,
      Transpose transposeB,
      double beta,
      Tensor c) {
    T target = own(c);
    ProductCall<T> call =
        new ProductCall<>(alpha, own(a), transposeA, own(b), transposeB, beta, target);
    return new Prepared(List.of(a, b, c), List.of(c), kernels.product(call));
  }

  @Override
  public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    prepare(kernel, inputs, outputs).run();
  }

  @Override
  public Runnable prepare(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    inputs.forEach(this::own);
    outputs.forEach(this::own);
    KernelCall call = new KernelCall(kernel, inputs, outputs);
    List<Tensor> all = new ArrayList<>(call.inputs());
    all.addAll(call.outputs());
    return new Prepared(all, call.outputs(), kernels.kernel(call));
  }

  /** What has been checked, but for what may have been closed since. */
  private final class Prepared implements Runnable {
    private final Tensor[] ofEachArena;
    private final BaseTensor[] outputs;
    private final Runnable work;

    Prepared(List<Tensor> tensors, List<Tensor> outputs, Runnable work) {
      Map<BaseArena<?>, Tensor> arenas = new IdentityHashMap<>();
      tensors.forEach(tensor -> arenas.put(own(tensor).arena(), tensor));
      this.ofEachArena = arenas.values().toArray(Tensor[]::new);
      this.outputs = outputs.stream().map(BaseEngine.this::own).toArray(BaseTensor[]::new);
      this.work = work;
    }

    @Override
    public void run() {
      for (Tensor tensor : ofEachArena) {
        own(tensor);
      }
      try {
        work.run();
      } finally {
        for (BaseTensor output : outputs) {
          output.written();
        }
      }
    }
  }

  @Override
  public void gather(Tensor source, int[] columns, Tensor target) {
    new ColumnCopy<>(own(source), columns, own(target)).gather(kernels);
  }

  @Override
  public void scatter(Tensor source, int[] columns, Tensor target) {
    new ColumnCopy<>(own(target), columns, own(source)).scatter(kernels);
  }

  @Override
  public void synchronise() {
    requireOpen();
    kernels.synchronise();
  }

  @Override
  public Optional<Factorisations> factorisations() {
    requireOpen();
    return kernels.factorisations();
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the engine '" + id + "' is closed; open it anew");
    }
  }

  /** The tensor, if it is this engine's and alive. */
  @SuppressWarnings("unchecked") // all tensors of this engine's arenas came from its kernels
  private T own(Tensor tensor) {
    if (!(tensor instanceof BaseTensor mine)
        || mine.arena() == null
        || mine.arena().engine() != this) {
      throw new IllegalArgumentException(
          "the "
              + tensor.shape()
              + " tensor of "
              + tensor.precision().label()
              + " numbers belongs to another engine than this '"
              + id
              + "' engine; download it there and upload it here");
    }
    if (mine.arena().closed()) {
      throw new IllegalArgumentException(
          "the "
              + tensor.shape()
              + " tensor belongs to an arena that has been closed, and its values are gone; "
              + "keep the arena open for as long as its tensors are used");
    }
    return (T) mine;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      List.copyOf(arenas).forEach(BaseArena::close);
      kernels.close();
    }
  }
}
