package org.dladmm.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.benchmarks.bench.BenchCase;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.benchmarks.bench.SingleColumn;
import org.dladmm.benchmarks.bench.Timed;
import org.dladmm.benchmarks.machine.MachineFigures;
import org.dladmm.benchmarks.machine.Peak;
import org.dladmm.benchmarks.machine.Peak.Kind;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.workload.Work;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Test;

class RooflineTextTest {
  private static final EngineOptions OPTIONS = new EngineOptions(Precision.FLOAT32, 2);
  private static final MachineFigures MACHINE =
      new MachineFigures(
          256L << 20,
          32L << 20,
          List.of(
              new Peak(Kind.FLOAT32, 1, 118.4, 0.001),
              new Peak(Kind.READ, 1, 21.26, 0.012),
              new Peak(Kind.FLOAT32, 2, 236.8, 0.003)));
  private static final CaseResult CASE =
      new CaseResult(
          new BenchCase(500, 250, 15, 1),
          List.of(),
          Map.of(),
          List.of(
              new ActionResult(
                  Action.FORWARD,
                  new Work(7_500_000, 1_500_000, 0, 0, 8_072_000),
                  List.of(
                      new Timed("ejml", 0.125, 1, 9, 0, true),
                      new Timed("nd4j", 0.25, 2, 9, 0, true)))));

  @Test
  void peaksSharesAndSingleColumnsHaveALineEach() {
    Roofline roofline = new Roofline(OPTIONS, Optional.of(MACHINE), "");
    List<SingleColumn> columns = List.of(SingleColumn.of(CASE, 80.72));
    List<String> lines = new RooflineText(roofline, List.of(CASE), columns).text().lines().toList();
    assertLine(lines, "the machine's peaks 1 thread 2 threads differ");
    assertLine(lines, "float32 multiply-adds GFLOP/s 118 237 0.3%");
    assertLine(lines, "float64 multiply-adds GFLOP/s - - -");
    assertLine(lines, "memory read GB/s 21.3 - 1.2%");
    assertLine(
        lines, "memory: arrays of 256 MB, last caches 32 MB; differ: before and after the cases");
    assertLine(lines, "500x250x15x1 forward 0.0075 20.0% 60.0 25.3% 30.0 12.7%");
    assertLine(lines, "500x250x15x1 8.07 80.7 0.100 1.25 2.50");
  }

  @Test
  void aMachineThatCannotBeMeasuredLeavesOnlyRates() {
    Roofline roofline = new Roofline(OPTIONS, Optional.empty(), "there is no module");
    String text = new RooflineText(roofline, List.of(CASE), List.of()).text();
    assertTrue(text.contains("The machine's peaks are not measured: there is no module"), text);
    assertLine(text.lines().toList(), "500x250x15x1 forward 0.0075 20.0% 60.0 - 30.0 -");
  }

  private static void assertLine(List<String> lines, String expected) {
    long found =
        lines.stream().filter(line -> line.strip().replaceAll(" +", " ").equals(expected)).count();
    assertEquals(1, found, expected + " in\n" + String.join("\n", lines));
  }
}
