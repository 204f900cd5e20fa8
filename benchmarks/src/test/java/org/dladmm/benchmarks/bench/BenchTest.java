package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Test;

class BenchTest {
  private static final BenchPlan SHORT =
      new BenchPlan(
          Duration.ofMillis(1), Duration.ofMillis(300), Duration.ofMillis(5), 2, Duration.ZERO);

  @Test
  void everyCaseHasATimeForEachActionAndEngine() {
    List<BenchCase> cases = List.of(new BenchCase(12, 7, 2, 5), new BenchCase(7, 12, 1, 20));
    List<Long> progress = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    try (Engine one = OnEjml.open(Precision.FLOAT32);
        Engine other = OnEjml.open(Precision.FLOAT64)) {
      List<CaseResult> results = new ArrayList<>();
      new Bench(
              List.of(one, other),
              List.of(),
              List.of(),
              SHORT,
              1,
              (what, done, total) -> {
                progress.add(done);
                totals.add(total);
              })
          .run(cases, results::add);
      assertEquals(cases, results.stream().map(CaseResult::size).toList());
      results.forEach(BenchTest::assertComplete);
    }
    for (int k = 0; k < progress.size(); k++) {
      assertEquals(k, progress.get(k));
      assertEquals(progress.size(), totals.get(k));
    }
  }

  private static void assertComplete(CaseResult one) {
    assertTrue(one.agreements().isEmpty() && one.peerSettings().isEmpty());
    assertEquals(
        List.of(Action.values()),
        one.actions().stream().map(CaseResult.ActionResult::action).toList());
    for (CaseResult.ActionResult action : one.actions()) {
      assertEquals(2, action.times().size());
      assertEquals(1, action.times().stream().mapToDouble(Timed::ratio).max().orElseThrow());
      action.times().forEach(timed -> assertTrue(timed.milliseconds() > 0 && timed.runs() >= 2));
      action.times().forEach(timed -> assertTrue(timed.warmUpSeconds() > 0));
    }
  }

  @Test
  void aCaseIsReadAsItIsWritten() {
    BenchCase size = new BenchCase(500, 250, 15, 1000);
    assertEquals("500x250x15x1000", size.toString());
    assertEquals(size, BenchCase.parse(" 500x250x15x1000 "));
  }

  @Test
  void whatIsNoCaseIsRefused() {
    for (String text :
        List.of("", "500x250", "500x250x15x1000x3", "axbxcxd", "1x2x3x99999999999")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> BenchCase.parse(text)).getMessage();
      assertTrue(message.contains("'" + text + "' is no case"), message);
    }
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> BenchCase.parse("5x4x0x2"))
            .getMessage()
            .contains("5x4x0x2 must be 1 or more"));
  }

  @Test
  void aCaseWhoseMatricesWouldBeTooLargeIsRefused() {
    assertEquals(new BenchCase(20000, 10000, 2, 30000), Bench.parse("20000x10000x2x30000"));
    for (String text :
        List.of("60000x60000x1x1", "500x250x15x2000000", "2147483647x1x1x2147483647")) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> Bench.parse(text)).getMessage();
      assertTrue(message.startsWith("the case " + text + " needs a matrix of "), message);
    }
  }
}
