package org.dladmm.benchmarks.jmh;

import org.openjdk.jmh.annotations.Param;

/** Something that is done with the columns of a batch. */
public abstract class BatchBenchmark extends WorkloadBenchmark {
  /** Columns of a batch. */
  @Param({"1", "20", "256", "1000"})
  public int n;
}
