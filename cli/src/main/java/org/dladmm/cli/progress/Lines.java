package org.dladmm.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lines for a log: the state of the work when a while has passed since the last one. */
final class Lines implements Progress {
  private final PrintStream stream;
  private final long interval;
  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private String state = "";
  private String ending = "";

  /**
   * Lines that are printed when a step is told.
   *
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

  /** The same, which also come while a step takes long. */
  static Progress ticking(PrintStream stream, Duration interval) {
    Lines lines = new Lines(stream, interval, System::nanoTime);
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    clock.scheduleAtFixedRate(
        lines::printIfDue, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    return new Progress() {
      @Override
      public void step(String message, long done, long total) {
        lines.step(message, done, total);
      }

      @Override
      public void step(String message, long done, long total, Optional<Duration> left) {
        lines.step(message, done, total, left);
      }

      @Override
      public void close() {
        clock.shutdownNow();
      }
    };
  }

  @Override
  public void step(String message, long done, long total) {
    step(message, done, total, Optional.empty());
  }

  @Override
  public synchronized void step(String message, long done, long total, Optional<Duration> left) {
    state = message + ": " + done + " of " + total;
    ending = left.map(time -> ", about " + Span.text(time) + " left").orElse("");
    printIfDue();
  }

  private synchronized void printIfDue() {
    long now = nanoTime.getAsLong();
    if (now - last >= interval && !state.isEmpty()) {
      last = now;
      stream.println(
          "dladmm: " + state + " after " + Span.text(Duration.ofNanos(now - start)) + ending);
    }
  }

  @Override
  public void close() {}
}
