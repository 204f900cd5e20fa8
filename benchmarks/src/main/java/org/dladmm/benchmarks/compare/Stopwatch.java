package org.dladmm.benchmarks.compare;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Times several ways to do one thing against each other, for many things.
 *
 * <p>It goes round by round over all the things, and in each the ways take turns. So whatever else
 * goes on in the machine hits all of them, and a JVM has the time of several rounds to compile what
 * they run. The first round only warms up; of the others the shortest run counts, for nothing but
 * the work itself makes a run shorter.
 */
public final class Stopwatch {
  private static final int LEAST_ROUNDS = 3;
  private static final Duration TURN = Duration.ofMillis(15);

  private final LongSupplier nanoTime;
  private final Duration warmUp;
  private final Duration turn;
  private final Duration budget;

  /** Hears how far the time has run. */
  public interface Listener {
    /**
     * A thing's turn has come.
     *
     * @param thing its place in the list
     * @param used the time used so far
     * @param budget the time there is
     */
    void next(int thing, Duration used, Duration budget);
  }

  /**
   * A stopwatch.
   *
   * @param nanoTime the clock
   * @param warmUp how long one way runs again and again in the first round before the next one's
   *     turn; it runs once at least
   * @param turn how long it runs in the other rounds
   * @param budget how long all of it takes; a round that would go beyond it is not begun, once
   *     there have been three
   */
  Stopwatch(LongSupplier nanoTime, Duration warmUp, Duration turn, Duration budget) {
    this.nanoTime = nanoTime;
    this.warmUp = warmUp;
    this.turn = turn;
    this.budget = budget;
  }

  /** A stopwatch that takes about so long for everything; a longer one also warms up longer. */
  public static Stopwatch within(Duration budget) {
    return new Stopwatch(System::nanoTime, budget.dividedBy(200), TURN, budget);
  }

  /** Times all the ways of all the things. */
  void time(List<? extends List<TimedRun>> things, Listener listener) {
    if (things.stream().allMatch(List::isEmpty)) {
      return;
    }
    long start = nanoTime.getAsLong();
    long used = round(things, this::warmUp, start, listener);
    long longest = 0;
    for (int round = 1; round < LEAST_ROUNDS || used + longest <= budget.toNanos(); round++) {
      long before = used;
      used = round(things, this::turn, start, listener);
      longest = Math.max(longest, used - before);
    }
  }

  private long round(
      List<? extends List<TimedRun>> things,
      Consumer<TimedRun> turn,
      long start,
      Listener listener) {
    for (int k = 0; k < things.size(); k++) {
      listener.next(k, Duration.ofNanos(nanoTime.getAsLong() - start), budget);
      things.get(k).forEach(turn);
    }
    return nanoTime.getAsLong() - start;
  }

  private void warmUp(TimedRun run) {
    runFor(warmUp, run, nanos -> {});
  }

  private void turn(TimedRun run) {
    runFor(turn, run, run::add);
  }

  private void runFor(Duration time, Runnable run, LongConsumer heard) {
    long spent = 0;
    do {
      long start = nanoTime.getAsLong();
      run.run();
      long nanos = nanoTime.getAsLong() - start;
      heard.accept(nanos);
      spent += nanos;
    } while (spent < time.toNanos());
  }
}
