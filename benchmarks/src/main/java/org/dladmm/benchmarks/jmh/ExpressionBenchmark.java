package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.LayerKernel;
import org.dladmm.benchmarks.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/** A fused element-wise kernel on the m×n elements of a layer. */
public class ExpressionBenchmark extends BatchBenchmark {
  @Param public LayerKernel kernel;

  @Override
  Workload workload() {
    return kernel.of(SEED, m, n);
  }
}
