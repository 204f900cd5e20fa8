package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.Workload;

/** A step of training: K layers, forward and backward, and the update by Adam. */
public class TrainingStepBenchmark extends DeepBenchmark {
  @Override
  Workload workload() {
    return Networks.trainingStep(data());
  }
}
