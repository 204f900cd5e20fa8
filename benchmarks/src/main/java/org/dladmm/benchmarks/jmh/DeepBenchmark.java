package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.NetworkData;
import org.openjdk.jmh.annotations.Param;

/** Something that is done with a network of K layers. */
public abstract class DeepBenchmark extends BatchBenchmark {
  /** K. */
  @Param("15")
  public int k;

  NetworkData data() {
    return NetworkData.of(SEED, m, d, k, n);
  }
}
