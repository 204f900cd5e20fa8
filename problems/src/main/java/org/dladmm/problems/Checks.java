package org.dladmm.problems;

/** Refuses parameters that are out of range. */
final class Checks {
  private Checks() {}

  static void positive(String name, double value) {
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be positive and finite, not " + value);
    }
  }
}
