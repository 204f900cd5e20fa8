package org.dladmm.training.config;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.function.Executable;

/** Configurations in a line, and what is said of those that are none. */
final class Refusals {
  private Refusals() {}

  static TrainingConfig read(String text, String... assignments) {
    return new ConfigReader().read(text, "my.yaml", List.of(assignments));
  }

  /** A configuration of nothing but assignments. */
  static TrainingConfig set(String... assignments) {
    return read("{}", assignments);
  }

  /** The sentence that a user is shown. */
  static String refusal(Executable action) {
    return assertThrows(InputException.class, action).getMessage();
  }

  static String refusal(String text, String... assignments) {
    return refusal(() -> read(text, assignments));
  }
}
