package org.dladmm.engine.base;

import java.util.List;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Kernel;

/**
 * A fused element-wise kernel and the tensors it is to run over, checked.
 *
 * @param kernel what is computed
 * @param inputs its operands
 * @param outputs its results
 * @param shape the elements it runs over
 */
public record KernelCall(
    Kernel kernel, List<Tensor> inputs, List<Tensor> outputs, KernelShape shape) {
  /** The same as {@link #of}; the shape must be what is found there. */
  public KernelCall {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    if (!shape.equals(KernelShape.of(kernel, inputs, outputs))) {
      throw new IllegalArgumentException("the tensors of the kernel do not run over " + shape);
    }
  }

  /**
   * A call.
   *
   * @throws IllegalArgumentException if the tensors do not fit the kernel, see {@link KernelShape}
   */
  public static KernelCall of(
      Kernel kernel, List<? extends Tensor> inputs, List<? extends Tensor> outputs) {
    return new KernelCall(
        kernel, List.copyOf(inputs), List.copyOf(outputs), KernelShape.of(kernel, inputs, outputs));
  }
}
