package org.dladmm.benchmarks.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.dladmm.benchmarks.alone.Task;

/** What is measured against size. */
public enum ScaledAction {
  /** All layers on a batch. */
  FORWARD("forward", Task.FORWARD),
  /** A step of training. */
  STEP("training step", Task.STEP),
  /** The same step with activations that are recomputed. */
  RECOMPUTED("the same, recomputed", Task.RECOMPUTED_STEP);

  private final String label;
  private final Task task;

  ScaledAction(String label, Task task) {
    this.label = label;
    this.task = task;
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

  Task task() {
    return task;
  }
}
