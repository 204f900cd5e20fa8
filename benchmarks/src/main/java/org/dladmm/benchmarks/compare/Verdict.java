package org.dladmm.benchmarks.compare;

/** What came of a workload on an engine. */
public enum Verdict {
  /** Every result is within the tolerance. */
  WITHIN,
  /** Some result is not, or not a number. */
  OUTSIDE,
  /** The engine threw an exception. */
  FAILED,
  /** The engine lacks an optional capability that the work needs. */
  UNSUPPORTED;

  /** Whether the engine is all right. */
  public boolean good() {
    return this == WITHIN || this == UNSUPPORTED;
  }
}
