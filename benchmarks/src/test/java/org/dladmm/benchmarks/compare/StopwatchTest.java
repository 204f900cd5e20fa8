package org.dladmm.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time passes only where the test lets it. */
class StopwatchTest {
  private static final Stopwatch.Listener SILENT = (thing, used, budget) -> {};

  private final List<String> order = new ArrayList<>();
  private long now;

  /** Takes the given milliseconds, one after the other, the last ever after. */
  private TimedRun run(String name, int... millis) {
    int[] done = {0};
    return new TimedRun(
        () -> {
          order.add(name);
          now += millis[Math.min(done[0]++, millis.length - 1)] * 1_000_000L;
        });
  }

  private Stopwatch stopwatch(int warmUp, int turn, int budget) {
    return new Stopwatch(
        () -> now, Duration.ofMillis(warmUp), Duration.ofMillis(turn), Duration.ofMillis(budget));
  }

  @Test
  void theWaysTakeTurnsRoundByRound() {
    stopwatch(0, 0, 0)
        .time(List.of(List.of(run("a", 1), run("b", 1)), List.of(run("c", 1))), SILENT);
    assertEquals(List.of("a", "b", "c", "a", "b", "c", "a", "b", "c"), order);
  }

  @Test
  void theShortestRunAfterTheWarmUpCounts() {
    TimedRun run = run("a", 1, 7, 5, 6);
    stopwatch(0, 0, 0).time(List.of(List.of(run)), SILENT);
    assertEquals(5e-3, run.seconds());
    assertEquals(2, run.runs());
  }

  @Test
  void aTurnLastsAsLongAsItIsGiven() {
    TimedRun quick = run("quick", 2);
    TimedRun slow = run("slow", 50);
    stopwatch(20, 10, 0).time(List.of(List.of(quick, slow)), SILENT);
    assertEquals(10, quick.runs(), "two turns of five runs");
    assertEquals(2, slow.runs(), "two turns of one run");
    assertEquals(20 + 3, order.size(), "with ten and one to warm up");
  }

  @Test
  void roundsGoOnWithinTheBudget() {
    TimedRun run = run("a", 10);
    stopwatch(0, 0, 95).time(List.of(List.of(run)), SILENT);
    assertEquals(9, order.size(), "a tenth would go beyond");
    assertEquals(8, run.runs());
  }

  @Test
  void thereAreThreeRoundsWhateverTheBudget() {
    stopwatch(0, 0, 1).time(List.of(List.of(run("a", 1000))), SILENT);
    assertEquals(3, order.size());
  }

  @Test
  void whereThereIsNothingToTimeItEnds() {
    stopwatch(0, 0, 1000).time(List.of(List.of(), List.of()), SILENT);
    assertEquals(0, now);
  }

  @Test
  void aListenerHearsWhoseTurnItIsAndWhen() {
    List<String> heard = new ArrayList<>();
    stopwatch(0, 0, 50)
        .time(
            List.of(List.of(run("a", 10)), List.of(run("b", 30))),
            (thing, used, budget) ->
                heard.add(thing + " at " + used.toMillis() + " of " + budget.toMillis()));
    assertEquals(
        List.of("0 at 0 of 50", "1 at 10 of 50", "0 at 40 of 50", "1 at 50 of 50"),
        heard.subList(0, 4));
  }
}
