package org.dladmm.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.workload.LayerKernel;
import org.dladmm.benchmarks.workload.Work;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchmarksTest {
  private static final Map<String, String> SMALL =
      Map.of("engine", "ejml", "precision", "float64", "threads", "1", "m", "12", "d", "7");

  static List<WorkloadBenchmark> benchmarks() {
    Map<String, String> batch = Map.of("n", "5");
    Map<String, String> deep = Map.of("n", "5", "k", "2");
    return List.of(
        of(ProductBenchmark.class, Map.of("n", "5", "transposeA", "YES", "transposeB", "NO")),
        of(ExpressionBenchmark.class, Map.of("n", "5", "kernel", "SHRINKAGE_BACKWARD")),
        of(LayerBenchmark.class, batch),
        of(NetworkBenchmark.class, deep),
        of(GradientBenchmark.class, deep),
        of(TrainingStepBenchmark.class, deep),
        of(SingleColumnBenchmark.class, Map.of("k", "2")),
        of(SolveBenchmark.class, Map.of("n", "5", "k", "2", "gap", "1e-2")));
  }

  private static WorkloadBenchmark of(Class<?> type, Map<String, String> more) {
    Map<String, String> values = new HashMap<>(SMALL);
    values.putAll(more);
    return Parameters.restored(type.getName(), values);
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void everyBenchmarkRunsAndCountsItsWork(WorkloadBenchmark benchmark) {
    benchmark.prepare();
    benchmark.run();
    benchmark.run();
    benchmark.close();
    Work work = benchmark.work();
    assertTrue(RooflineRow.bytes(work) > 0 && work.operations() > 0, work.toString());
  }

  @Test
  void parametersAreSetAgainFromTheirText() {
    ExpressionBenchmark expression =
        (ExpressionBenchmark)
            of(ExpressionBenchmark.class, Map.of("n", "5", "kernel", "SHRINKAGE_BACKWARD"));
    assertEquals(LayerKernel.SHRINKAGE_BACKWARD, expression.kernel);
    assertEquals(5, expression.n);
    assertEquals(1, expression.options().threads());
    assertEquals(Precision.FLOAT64, expression.options().precision());
    SolveBenchmark solve =
        (SolveBenchmark) of(SolveBenchmark.class, Map.of("n", "5", "k", "2", "gap", "1e-2"));
    assertEquals(0.01, solve.gap);
  }

  @Test
  void aTimeIsHeldAgainstProductsAndMemory() {
    Work product = new Work(4_000_000, 0, 0, 0, 500_000);
    RooflineRow row = RooflineRow.of("Product", Map.of("n", "8"), 50, 1, product, 160, 20);
    assertEquals(80, row.gigaflops(), 1e-12);
    assertEquals(0.5, row.ofPeak(), 1e-12);
    assertEquals(10, row.gigabytes(), 1e-12);
    assertEquals(0.5, row.ofBandwidth(), 1e-12);
    Work kernel = new Work(0, 0, 1000, 2_000_000, 1_000_000);
    RooflineRow moved = RooflineRow.of("Expression", Map.of(), 100, 1, kernel, 160, 40);
    assertEquals(20, moved.gigabytes(), 1e-12);
    assertEquals(0.5, moved.ofBandwidth(), 1e-12);
    List<String> lines =
        RooflineRunner.text(List.of(row, moved))
            .lines()
            .map(line -> line.strip().replaceAll(" +", " "))
            .toList();
    assertEquals("50.00 80.00 50.0% 10.00 50.0% Product {n=8}", lines.get(1));
    assertEquals("100 - - 20.00 50.0% Expression {}", lines.get(2));
  }

  @Test
  void jmhHasFoundThemAll() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/META-INF/BenchmarkList")) {
      String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(benchmarks().size(), list.lines().count(), list);
      benchmarks()
          .forEach(benchmark -> assertTrue(list.contains(benchmark.getClass().getName()), list));
    }
  }
}
