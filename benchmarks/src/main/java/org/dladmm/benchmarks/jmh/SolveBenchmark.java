package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.SolveWorkload;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;
import org.dladmm.network.Network;
import org.openjdk.jmh.annotations.Param;

/** A network of ridge weights, and steps from there until every column's gap is certified. */
public class SolveBenchmark extends DeepBenchmark {
  /** The relative gap. */
  @Param("1e-3")
  public double gap;

  @Override
  Workload workload() {
    NetworkData data = data();
    try (Engine forWeights = openEngine()) {
      Network network = Networks.ridge(data, forWeights);
      return SolveWorkload.of(network, data.samples().x(), gap);
    }
  }
}
