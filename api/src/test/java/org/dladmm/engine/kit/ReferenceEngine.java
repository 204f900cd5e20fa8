package org.dladmm.engine.kit;

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
 * The contract of {@link Engine} in the plainest loops there are: one thread, every value computed
 * in double precision and rounded to the engine's precision where it is stored. An oracle for
 * tests, too slow for anything else.
 */
public final class ReferenceEngine implements Engine {
  private final EngineOptions options;
  private boolean closed;

  public ReferenceEngine(EngineOptions options) {
    this.options = options;
  }

  @Override
  public String id() {
    return "reference";
  }

  @Override
  public EngineOptions options() {
    return options;
  }

  @Override
  public String device() {
    return "plain loops on one thread";
  }

  @Override
  public Arena arena() {
    if (closed) {
      throw new IllegalStateException("the engine 'reference' is closed; open another");
    }
    return new ReferenceArena(this);
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void upload(Matrix source, Tensor target) {
    ReferenceTensor t = own(target);
    require(
        source.rows() == t.rows() && source.columns() == t.columns(),
        "a " + source.shape() + " matrix cannot be uploaded to a " + t.shape() + " tensor");
    for (int j = 0; j < t.columns(); j++) {
      for (int i = 0; i < t.rows(); i++) {
        t.set(i, j, source.get(i, j));
      }
    }
  }

  @Override
  public Matrix download(Tensor source) {
    ReferenceTensor t = own(source);
    Matrix result = Matrix.zeros(t.rows(), t.columns());
    for (int j = 0; j < t.columns(); j++) {
      for (int i = 0; i < t.rows(); i++) {
        result.set(i, j, t.get(i, j));
      }
    }
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
    ReferenceTensor x = own(a);
    ReferenceTensor y = own(b);
    ReferenceTensor z = own(c);
    int inner = transposeA.columns(a.rows(), a.columns());
    require(
        transposeA.rows(a.rows(), a.columns()) == c.rows()
            && inner == transposeB.rows(b.rows(), b.columns())
            && transposeB.columns(b.rows(), b.columns()) == c.columns(),
        "op(A)·op(B) of A "
            + a.shape()
            + (transposeA == Transpose.YES ? " transposed" : "")
            + " and B "
            + b.shape()
            + (transposeB == Transpose.YES ? " transposed" : "")
            + " does not fit C "
            + c.shape());
    require(
        z != x && z != y,
        "C " + c.shape() + " must be neither A " + a.shape() + " nor B " + b.shape());
    for (int j = 0; j < c.columns(); j++) {
      for (int i = 0; i < c.rows(); i++) {
        double sum = 0;
        for (int k = 0; k < inner; k++) {
          double left = transposeA == Transpose.NO ? x.get(i, k) : x.get(k, i);
          double right = transposeB == Transpose.NO ? y.get(k, j) : y.get(j, k);
          sum += left * right;
        }
        z.set(i, j, alpha * sum + (beta == 0 ? 0 : beta * z.get(i, j)));
      }
    }
  }

  @Override
  public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
    ReferenceKernel.run(kernel, own(inputs), own(outputs));
  }

  @Override
  public void gather(Tensor source, int[] columns, Tensor target) {
    copyColumns(own(source), columns, own(target), true);
  }

  @Override
  public void scatter(Tensor source, int[] columns, Tensor target) {
    copyColumns(own(source), columns, own(target), false);
  }

  private static void copyColumns(
      ReferenceTensor source, int[] columns, ReferenceTensor target, boolean gather) {
    ReferenceTensor indexed = gather ? source : target;
    ReferenceTensor packed = gather ? target : source;
    require(
        source.rows() == target.rows() && columns.length == packed.columns(),
        columns.length + " columns of " + source.shape() + " do not fit " + target.shape());
    require(
        source != target,
        "columns of a " + source.shape() + " tensor cannot be copied to the tensor itself");
    for (int column : columns) {
      require(
          column >= 0 && column < indexed.columns(),
          "there is no column " + column + " in a " + indexed.shape() + " tensor");
    }
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < source.rows(); i++) {
        target.set(i, gather ? j : columns[j], source.get(i, gather ? columns[j] : j));
      }
    }
  }

  @Override
  public Optional<Factorisations> factorisations() {
    return Optional.empty();
  }

  @Override
  public void close() {
    closed = true;
  }

  private List<ReferenceTensor> own(List<Tensor> tensors) {
    return tensors.stream().map(this::own).toList();
  }

  private ReferenceTensor own(Tensor tensor) {
    require(
        tensor instanceof ReferenceTensor t && t.arena().engine() == this,
        "a " + tensor.shape() + " tensor of another engine was given to the engine 'reference'");
    ReferenceTensor t = (ReferenceTensor) tensor;
    require(
        !t.arena().isClosed(),
        "the arena of a "
            + t.shape()
            + " tensor is closed; keep it open while its tensors are in use");
    return t;
  }

  static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
