package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.Workload;

/** One block of equation (3). */
public class LayerBenchmark extends BatchBenchmark {
  @Override
  Workload workload() {
    return Networks.layer(SEED, NetworkData.of(SEED, m, d, 1, n));
  }
}
