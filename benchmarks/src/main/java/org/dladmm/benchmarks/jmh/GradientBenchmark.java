package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.Workload;

/** K layers, forward and backward. */
public class GradientBenchmark extends DeepBenchmark {
  @Override
  Workload workload() {
    return Networks.gradient(data());
  }
}
