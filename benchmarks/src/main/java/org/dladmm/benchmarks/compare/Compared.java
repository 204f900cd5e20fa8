package org.dladmm.benchmarks.compare;

import java.util.List;

/**
 * A workload on all engines.
 *
 * @param workload its name
 * @param size the shapes it was computed with
 * @param operations floating-point operations of one run; 0 where they are not what it is about
 * @param tolerance how far results may lie from the reference
 * @param referenceSeconds what the reference took, once and without warm-up
 * @param outcomes one for each engine, in their order
 */
public record Compared(
    String workload,
    String size,
    long operations,
    double tolerance,
    double referenceSeconds,
    List<Outcome> outcomes) {
  public Compared {
    outcomes = List.copyOf(outcomes);
  }
}
