package org.dladmm.benchmarks.alone;

import java.util.function.Function;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.SolveWorkload;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.program.Activations;

/** What an engine does with a network and samples while it is timed. */
public enum Task {
  /** All layers on a batch. */
  FORWARD(Networks::forward),
  /** A step of training. */
  STEP(Networks::trainingStep),
  /** The same step with activations that are recomputed. */
  RECOMPUTED_STEP(data -> Networks.trainingStep(data, Activations.RECOMPUTED)),
  /** All columns of a batch solved to a certified gap. */
  SOLVE(data -> SolveWorkload.of(data.network(), data.samples().x(), Task.GAP));

  /** The relative gap to which columns are solved. */
  public static final double GAP = 1e-3;

  private final Function<NetworkData, Workload> workload;

  Task(Function<NetworkData, Workload> workload) {
    this.workload = workload;
  }

  /** The work itself. */
  public Workload workload(NetworkData data) {
    return workload.apply(data);
  }
}
