package org.dladmm.benchmarks.peer;

/**
 * What came of doing one thing again and again for a while.
 *
 * @param milliseconds the shortest run
 * @param runs how many there were
 */
public record Turn(double milliseconds, long runs) {
  /** Both turns as one. */
  public Turn and(Turn other) {
    return new Turn(Math.min(milliseconds, other.milliseconds), runs + other.runs);
  }
}
