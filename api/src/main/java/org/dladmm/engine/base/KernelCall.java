package org.dladmm.engine.base;

import java.util.List;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Kernel;

/** A fused element-wise kernel and the tensors it is to run over, checked. */
public final class KernelCall {
  private final Kernel kernel;
  private final List<Tensor> inputs;
  private final List<Tensor> outputs;
  private final KernelShape shape;

  /**
   * A call.
   *
   * @throws IllegalArgumentException if the tensors do not fit the kernel, see {@link KernelShape}
   */
  public KernelCall(Kernel kernel, List<? extends Tensor> inputs, List<? extends Tensor> outputs) {
    this.kernel = kernel;
    this.inputs = List.copyOf(inputs);
    this.outputs = List.copyOf(outputs);
    this.shape = KernelShape.of(kernel, inputs, outputs);
  }

  /** What is computed. */
  public Kernel kernel() {
    return kernel;
  }

  /** Its operands. */
  public List<Tensor> inputs() {
    return inputs;
  }

  /** Its results. */
  public List<Tensor> outputs() {
    return outputs;
  }

  /** The elements it runs over. */
  public KernelShape shape() {
    return shape;
  }
}
