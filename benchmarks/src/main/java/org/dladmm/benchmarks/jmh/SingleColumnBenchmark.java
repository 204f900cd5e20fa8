package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/** K layers, forward, for a single column: how long one waits for an answer. */
public class SingleColumnBenchmark extends WorkloadBenchmark {
  /** K. */
  @Param("15")
  public int k;

  @Override
  Workload workload() {
    return Networks.forward(NetworkData.of(SEED, m, d, k, 1));
  }
}
