package org.dladmm.benchmarks.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.function.Function;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.program.Activations;

/** What is measured against size. */
public enum ScaledAction {
  /** All layers on a batch. */
  FORWARD("forward", Networks::forward),
  /** A step of training. */
  STEP("training step", Networks::trainingStep),
  /** The same step with activations that are recomputed. */
  RECOMPUTED("the same, recomputed", data -> Networks.trainingStep(data, Activations.RECOMPUTED));

  private final String label;
  private final Function<NetworkData, Workload> workload;

  ScaledAction(String label, Function<NetworkData, Workload> workload) {
    this.label = label;
    this.workload = workload;
  }

  /** In words, for people. */
  public String label() {
    return label;
  }

  /** As files call it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Workload workload(NetworkData data) {
    return workload.apply(data);
  }
}
