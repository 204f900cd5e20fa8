package org.dladmm.solver;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The classical iterations. */
public enum Method {
  /**
   * LADMM restarted and averaged (reflected Halpern), the penalty rebalanced for every column: the
   * default.
   */
  HALPERN("halpern"),
  /** LADMM as published, equation (2), with one fixed penalty. */
  LADMM("ladmm");

  private final String label;

  Method(String label) {
    this.label = label;
  }

  /** As the command line writes it. */
  public String label() {
    return label;
  }

  /**
   * The method with the given label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Method of(String label) {
    return Arrays.stream(values())
        .filter(m -> m.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no method '%s'; there are: %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(Method::label)
                                .collect(Collectors.joining(", ")))));
  }
}
