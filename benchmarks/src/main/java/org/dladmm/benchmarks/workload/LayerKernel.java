package org.dladmm.benchmarks.workload;

import java.util.function.Function;

/** The fused element-wise kernels that layers and their training consist of. */
public enum LayerKernel {
  /** λ + β∘(AZ + E − X). */
  MULTIPLIER(Elementwise::multiplierUpdate),
  /** Soft-shrinkage with a threshold for each row. */
  SHRINKAGE(Elementwise::softShrinkage),
  /** Its adjoints, those of the thresholds summed over the samples. */
  SHRINKAGE_BACKWARD(Elementwise::softShrinkageBackward),
  /** Adam's update of a parameter and its running means. */
  ADAM(Elementwise::adam);

  private final Function<Elementwise, Workload> kernel;

  LayerKernel(Function<Elementwise, Workload> kernel) {
    this.kernel = kernel;
  }

  /** The kernel on rows × columns elements. */
  public Workload of(long seed, int rows, int columns) {
    return kernel.apply(new Elementwise(seed, rows, columns));
  }
}
