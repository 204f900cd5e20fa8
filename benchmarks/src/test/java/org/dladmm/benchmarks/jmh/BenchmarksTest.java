package org.dladmm.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dladmm.engine.Transpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchmarksTest {
  static List<WorkloadBenchmark> benchmarks() {
    ProductBenchmark product = new ProductBenchmark();
    product.transposeA = Transpose.YES;
    product.transposeB = Transpose.NO;
    List<DeepBenchmark> deep =
        List.of(new NetworkBenchmark(), new GradientBenchmark(), new TrainingStepBenchmark());
    deep.forEach(benchmark -> benchmark.k = 2);
    return Stream.concat(Stream.of(product, new LayerBenchmark()), deep.stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void everyBenchmarkRuns(WorkloadBenchmark benchmark) {
    benchmark.engine = "ejml";
    benchmark.precision = "float64";
    benchmark.threads = 1;
    benchmark.m = 12;
    benchmark.d = 7;
    benchmark.n = 5;
    benchmark.prepare();
    benchmark.run();
    benchmark.run();
    benchmark.close();
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
