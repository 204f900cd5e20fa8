package org.dladmm.benchmarks.bench;

import org.dladmm.benchmarks.process.Turn;

/**
 * The time of a contender for an action.
 *
 * @param contender an engine's id, or a peer's name
 * @param milliseconds the shortest run of all turns
 * @param ratio how many times as fast as the fastest peer it is, or, where there is none, as the
 *     fastest of all
 * @param runs how many runs were timed
 * @param warmUpSeconds how long it had run before
 * @param settled whether it had stopped getting faster by then, nothing went on in the background,
 *     and the machine was at its best in one of its turns
 */
public record Timed(
    String contender,
    double milliseconds,
    double ratio,
    long runs,
    double warmUpSeconds,
    boolean settled) {
  static Timed of(String contender, Turn turn, double against, WarmUp warmUp, boolean quiet) {
    return new Timed(
        contender,
        turn.milliseconds(),
        against / turn.milliseconds(),
        turn.runs(),
        warmUp.seconds(),
        warmUp.settled() && quiet);
  }
}
