package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.Workload;

/** K layers, forward. */
public class NetworkBenchmark extends DeepBenchmark {
  @Override
  Workload workload() {
    return Networks.forward(data());
  }
}
