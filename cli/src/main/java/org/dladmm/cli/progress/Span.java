package org.dladmm.cli.progress;

import java.time.Duration;

/** A span of time as people read it. */
public final class Span {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Span() {}

  /** {@code 45 s}, {@code 3 min 20 s}, {@code 2 h 10 min}, {@code 3 d 4 h}. */
  public static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return two(seconds, MINUTE, "min", 1, "s");
    }
    return seconds < DAY
        ? two(seconds, HOUR, "h", MINUTE, "min")
        : two(seconds, DAY, "d", HOUR, "h");
  }

  private static String two(long seconds, long large, String one, long small, String other) {
    long rest = seconds % large / small;
    return seconds / large + " " + one + (rest > 0 ? " " + rest + " " + other : "");
  }
}
