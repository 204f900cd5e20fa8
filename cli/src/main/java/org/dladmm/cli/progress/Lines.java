package org.dladmm.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Lines for a log: the state of the work when a while has passed since the last one. */
final class Lines implements Progress {
  private final PrintStream stream;
  private final long interval;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;

  /**
   * @param interval the least time between two lines, and before the first
   * @param nanoTime the clock
   */
  Lines(PrintStream stream, Duration interval, LongSupplier nanoTime) {
    this.stream = stream;
    this.interval = interval.toNanos();
    this.nanoTime = nanoTime;
    start = nanoTime.getAsLong();
    last = start;
  }

  @Override
  public void step(String message, long done, long total) {
    long now = nanoTime.getAsLong();
    if (now - last >= interval) {
      last = now;
      stream.println(
          "dladmm: %s: %d of %d after %d s".formatted(message, done, total, Duration.ofNanos(now - start).toSeconds()));
    }
  }

  @Override
  public void close() {}
}
