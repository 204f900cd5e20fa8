package org.dladmm.engine.kit;

import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.matrix.Matrix;

/** The places in the calls of an engine where a 9×7 tensor can stand. */
enum TensorPlace {
  UPLOAD,
  DOWNLOAD,
  LEFT_FACTOR,
  RIGHT_FACTOR,
  PRODUCT,
  INPUT,
  OUTPUT,
  GATHER_SOURCE,
  GATHER_TARGET,
  SCATTER_SOURCE,
  SCATTER_TARGET;

  /** A call with the tensor in this place, a product or a kernel, that has been prepared. */
  Runnable prepare(Scratch scratch, Tensor tensor) {
    Engine engine = scratch.engine();
    Tensor other = scratch.tensor(9, 7);
    Tensor square = scratch.tensor(7, 7);
    return switch (this) {
      case LEFT_FACTOR ->
          engine.prepareProduct(1, tensor, Transpose.YES, other, Transpose.NO, 0, square);
      case RIGHT_FACTOR ->
          engine.prepareProduct(1, other, Transpose.YES, tensor, Transpose.NO, 0, square);
      case PRODUCT ->
          engine.prepareProduct(1, other, Transpose.NO, square, Transpose.NO, 0, tensor);
      case INPUT -> engine.prepare(negation(), List.of(tensor), List.of(other));
      case OUTPUT -> engine.prepare(negation(), List.of(other), List.of(tensor));
      default -> throw new IllegalArgumentException(this + " is not prepared");
    };
  }

  private static Kernel negation() {
    return new KernelBuilder(Broadcast.FULL)
        .output(Expression.leaf(0, Broadcast.FULL).negate())
        .build();
  }

  void use(Scratch scratch, Tensor tensor) {
    Engine engine = scratch.engine();
    Tensor other = scratch.tensor(9, 7);
    Tensor square = scratch.tensor(7, 7);
    int[] columns = {0, 1, 2, 3, 4, 5, 6};
    switch (this) {
      case UPLOAD -> engine.upload(Matrix.zeros(9, 7), tensor);
      case DOWNLOAD -> engine.download(tensor);
      case LEFT_FACTOR -> engine.product(1, tensor, Transpose.YES, other, Transpose.NO, 0, square);
      case RIGHT_FACTOR -> engine.product(1, other, Transpose.YES, tensor, Transpose.NO, 0, square);
      case PRODUCT -> engine.product(1, other, Transpose.NO, square, Transpose.NO, 0, tensor);
      case INPUT -> engine.run(negation(), List.of(tensor), List.of(other));
      case OUTPUT -> engine.run(negation(), List.of(other), List.of(tensor));
      case GATHER_SOURCE -> engine.gather(tensor, columns, other);
      case GATHER_TARGET -> engine.gather(other, columns, tensor);
      case SCATTER_SOURCE -> engine.scatter(tensor, columns, other);
      case SCATTER_TARGET -> engine.scatter(other, columns, tensor);
    }
  }
}
