package org.dladmm.cli.progress;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How long steps take of late: a machine that was busy, or a JVM that was warming up, is forgotten
 * after a while.
 */
public final class Pace {
  private final long window;
  private final LongSupplier nanoTime;
  private long steps;
  private Mark older;
  private Mark newer;

  private record Mark(long time, long steps) {}

  /** The pace over between one and two of such windows. */
  public Pace(Duration window) {
    this(window, System::nanoTime);
  }

  Pace(Duration window, LongSupplier nanoTime) {
    this.window = window.toNanos();
    this.nanoTime = nanoTime;
    restart();
  }

  /** Steps of another kind begin. */
  public void restart() {
    older = new Mark(nanoTime.getAsLong(), steps);
    newer = older;
  }

  /** A step is done. */
  public void step() {
    steps++;
    long now = nanoTime.getAsLong();
    if (now - newer.time >= window) {
      older = newer;
      newer = new Mark(now, steps);
    }
  }

  /** The time that so many more take; nothing as long as none was seen. */
  public Optional<Duration> of(double more) {
    if (steps == older.steps) {
      return Optional.empty();
    }
    double each = (double) (nanoTime.getAsLong() - older.time) / (steps - older.steps);
    return Optional.of(Duration.ofNanos((long) (each * more)));
  }
}
