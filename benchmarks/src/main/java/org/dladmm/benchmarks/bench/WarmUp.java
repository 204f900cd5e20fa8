package org.dladmm.benchmarks.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What it took to warm a contender up.
 *
 * @param seconds how long it ran
 * @param settled whether it had stopped getting faster
 */
record WarmUp(double seconds, boolean settled) {
  /** A smaller gain than this is noise. */
  private static final double GAIN = 0.97;

  private static final Duration SLICE = Duration.ofMillis(200);

  static final WarmUp NONE = new WarmUp(0, true);

  /**
   * Lets a contender run until it is warm.
   *
   * @param idle whether nothing in the background is about to make it faster
   */
  static WarmUp of(
      Contender contender, BenchPlan plan, LongSupplier nanoTime, BooleanSupplier idle) {
    long start = nanoTime.getAsLong();
    long gained = start;
    double best = Double.POSITIVE_INFINITY;
    while (true) {
      double time = contender.turn(SLICE).milliseconds();
      long now = nanoTime.getAsLong();
      if (time < GAIN * best) {
        best = time;
        gained = now;
      }
      boolean settled = now - gained >= plan.settled().toNanos() && idle.getAsBoolean();
      if (settled || now - start >= plan.mostWarmUp().toNanos()) {
        return new WarmUp((now - start) * 1e-9, settled);
      }
    }
  }
}
