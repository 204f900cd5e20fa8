package org.dladmm.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is timed, on engines and peers alike. */
public enum Action {
  /** All layers on a batch. */
  FORWARD("forward"),
  /** A step of training: the batch gathered, the layers, the loss, the reverse sweep, Adam. */
  STEP("training step");

  private final String label;

  Action(String label) {
    this.label = label;
  }

  /** In words, for people. */
  public String label() {
    return label;
  }

  /** As peers and files call it. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action that is called so. */
  static Action of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
