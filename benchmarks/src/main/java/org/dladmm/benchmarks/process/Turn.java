package org.dladmm.benchmarks.process;

import java.time.Duration;

/**
 * What came of doing one thing again and again for a while.
 *
 * @param milliseconds the shortest run
 * @param runs how many there were
 */
public record Turn(double milliseconds, long runs) {
  /** Does it, once at least. */
  public static Turn of(Runnable run, Duration duration) {
    long start = System.nanoTime();
    long before = start;
    long shortest = Long.MAX_VALUE;
    long runs = 0;
    do {
      run.run();
      long now = System.nanoTime();
      shortest = Math.min(shortest, now - before);
      before = now;
      runs++;
    } while (before - start < duration.toNanos());
    return new Turn(shortest * 1e-6, runs);
  }

  /** Both turns as one. */
  public Turn and(Turn other) {
    return new Turn(Math.min(milliseconds, other.milliseconds), runs + other.runs);
  }
}
