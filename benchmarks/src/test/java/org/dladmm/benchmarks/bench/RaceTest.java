package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static final BenchPlan PLAN =
      new BenchPlan(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), 3, Duration.ofSeconds(1));

  @Test
  void contendersTakeTurnsAndOfEachTheShortestRunCounts() {
    List<String> order = new ArrayList<>();
    Scripted a = new Scripted("a", s -> s == 2 ? 4 : 5, order);
    Scripted b = new Scripted("b", s -> 10 - s, order);
    List<String> told = new ArrayList<>();
    List<Timed> times = new Race(List.of(a, b), PLAN, () -> true, () -> true).run(told::add);
    assertEquals(List.of("a", "b", "a", "b", "a", "b"), order);
    assertEquals(new Timed("a", 4, 1, 6, 0, true), times.get(0));
    assertEquals(new Timed("b", 7, 4.0 / 7, 6, 0, true), times.get(1));
    assertEquals(List.of("warming up a", "warming up b", "timing"), told);
  }

  @Test
  void ratiosAreToTheFastestPeerHoweverFastAnEngineIs() {
    List<String> order = new ArrayList<>();
    List<Contender> contenders =
        List.of(
            new Scripted("engine", s -> 1, order),
            new Scripted("slow peer", true, s -> 8, order),
            new Scripted("fast peer", true, s -> 4, order));
    List<Timed> times = new Race(contenders, PLAN, () -> true, () -> true).run(told -> {});
    assertEquals(List.of(4.0, 0.5, 1.0), times.stream().map(Timed::ratio).toList());
  }

  @Test
  void aFigureTakenWhileSomethingElseGoesOnIsMarked() {
    Scripted a = new Scripted("a", s -> 1, new ArrayList<>());
    BenchPlan impatient =
        new BenchPlan(PLAN.settled(), PLAN.settled(), PLAN.turn(), 3, PLAN.turn());
    List<Timed> times = new Race(List.of(a), impatient, () -> false, () -> true).run(told -> {});
    assertFalse(times.get(0).settled());
  }

  @Test
  void whileTheMachineIsNotAtItsBestThereAreMoreTurns() {
    List<String> order = new ArrayList<>();
    Scripted a = new Scripted("a", s -> s == 6 ? 2 : 5, order);
    // looks before the first turn and after each: bad until after the third
    int[] looks = {0};
    List<Timed> times =
        new Race(List.of(a), PLAN, () -> true, () -> looks[0]++ > 3).run(told -> {});
    assertEquals(new Timed("a", 2, 1, 14, 0, true), times.get(0));
  }

  @Test
  void aMachineThatIsNeverAtItsBestEndsTheRaceAndIsTold() {
    List<String> order = new ArrayList<>();
    Scripted a = new Scripted("a", s -> 1, order);
    List<Timed> times = new Race(List.of(a), PLAN, () -> true, () -> false).run(told -> {});
    assertFalse(times.get(0).settled());
    assertEquals(12, order.size());
  }
}
