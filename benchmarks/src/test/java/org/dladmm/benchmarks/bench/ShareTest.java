package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.workload.Work;
import org.junit.jupiter.api.Test;

class ShareTest {
  private static final ActionResult FORWARD =
      new ActionResult(
          Action.FORWARD,
          new Work(6_000_000_000L, 0, 1_000_000, 2_000_000, 8_000_000),
          List.of(new Timed("ejml", 40, 1, 5, 0, true), new Timed("nd4j", 60, 1.5, 5, 0, true)));

  @Test
  void aShareIsTheProductsOperationsOverTimeAndPeak() {
    List<Share> shares = Share.of(FORWARD, OptionalDouble.of(200));
    assertEquals(List.of("ejml", "nd4j"), shares.stream().map(Share::contender).toList());
    assertEquals(150, shares.get(0).gigaflops(), 1e-9);
    assertEquals(0.75, shares.get(0).ofPeak(), 1e-12);
    assertEquals(0.5, shares.get(1).ofPeak(), 1e-12);
    Share unknown = Share.of(FORWARD, OptionalDouble.empty()).get(0);
    assertEquals(150, unknown.gigaflops(), 1e-9);
    assertTrue(Double.isNaN(unknown.ofPeak()));
  }

  @Test
  void aSingleColumnIsHeldAgainstReadingItsOperandsOnce() {
    CaseResult one =
        new CaseResult(new BenchCase(500, 250, 15, 1), List.of(), Map.of(), List.of(FORWARD));
    assertTrue(SingleColumn.concerns(one));
    SingleColumn column = SingleColumn.of(one, 100);
    assertEquals(8_000_000, column.bytes());
    assertEquals(0.08, column.milliseconds(), 1e-12);
    assertEquals(500, column.times().get("ejml"), 1e-9);
    assertEquals(Set.of("ejml", "nd4j"), column.times().keySet());
  }
}
