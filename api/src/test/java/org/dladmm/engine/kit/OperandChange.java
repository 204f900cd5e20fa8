package org.dladmm.engine.kit;

import java.util.List;
import java.util.stream.IntStream;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.matrix.Matrix;

/** The ways in which a tensor's values can change. */
enum OperandChange {
  UPLOAD,
  PRODUCT,
  KERNEL_IN_PLACE,
  KERNEL,
  GATHER,
  SCATTER;

  void apply(Scratch scratch, Tensor tensor, Samples samples) {
    int rows = tensor.rows();
    int columns = tensor.columns();
    Matrix values = samples.uniform(rows, columns);
    Expression twice = Expression.leaf(0, Broadcast.FULL).times(2);
    KernelBuilder kernel = new KernelBuilder(Broadcast.FULL).output(twice);
    int[] all = IntStream.range(0, columns).toArray();
    switch (this) {
      case UPLOAD -> scratch.engine().upload(values, tensor);
      case PRODUCT ->
          scratch
              .engine()
              .product(
                  1,
                  scratch.tensor(values),
                  Transpose.NO,
                  scratch.tensor(Matrix.identity(columns)),
                  Transpose.NO,
                  0,
                  tensor);
      case KERNEL_IN_PLACE ->
          scratch.engine().run(kernel.build(), List.of(tensor), List.of(tensor));
      case KERNEL ->
          scratch.engine().run(kernel.build(), List.of(scratch.tensor(values)), List.of(tensor));
      case GATHER -> scratch.engine().gather(scratch.tensor(values), all, tensor);
      case SCATTER -> scratch.engine().scatter(scratch.tensor(values), all, tensor);
    }
  }
}
