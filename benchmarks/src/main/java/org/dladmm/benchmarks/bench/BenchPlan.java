package org.dladmm.benchmarks.bench;

import java.time.Duration;

/**
 * How long everything takes.
 *
 * @param settled a contender is warm when its shortest run has not become shorter, but for a few
 *     per cent, for so long, and nothing goes on in the background
 * @param mostWarmUp and after this time in any case
 * @param turn how long a contender runs before the next one's turn
 * @param turns how many turns each contender has
 * @param setting how long each setting of a peer is tried
 */
public record BenchPlan(
    Duration settled, Duration mostWarmUp, Duration turn, int turns, Duration setting) {
  public BenchPlan {
    if (turns < 1) {
      throw new IllegalArgumentException("a contender needs 1 turn or more, not " + turns);
    }
  }

  /**
   * Times that one can rely on.
   *
   * @param seconds for each action on each contender, in turns of a second
   */
  public static BenchPlan thorough(int seconds) {
    return new BenchPlan(
        Duration.ofSeconds(6),
        Duration.ofSeconds(60),
        Duration.ofSeconds(1),
        seconds,
        Duration.ofMillis(1500));
  }

  /** A first look. */
  public static BenchPlan quick() {
    return new BenchPlan(
        Duration.ofMillis(500),
        Duration.ofSeconds(5),
        Duration.ofMillis(250),
        2,
        Duration.ofMillis(200));
  }
}
