package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Test;

class CertifiedBenchTest {
  @Test
  void everyColumnIsCertifiedAndEveryEngineHasATime() {
    BenchPlan plan =
        new BenchPlan(
            Duration.ofMillis(1), Duration.ofMillis(300), Duration.ofMillis(5), 2, Duration.ZERO);
    List<BenchCase> cases = List.of(new BenchCase(20, 12, 2, 5), new BenchCase(12, 20, 1, 1));
    List<Long> progress = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    try (Engine one = OnEjml.open(Precision.FLOAT32);
        Engine other = OnEjml.open(Precision.FLOAT64)) {
      List<Certified> results = new ArrayList<>();
      new CertifiedBench(List.of(one, other), List.of(), plan, 1)
          .run(
              cases,
              (what, done, total) -> {
                progress.add(done);
                totals.add(total);
              },
              results::add);
      assertEquals(cases, results.stream().map(Certified::size).toList());
      for (Certified result : results) {
        assertEquals(2, result.times().size());
        for (Certified.Answer answer : result.answers()) {
          assertEquals(result.size().columns(), answer.certified());
          assertTrue(answer.meanSteps() >= result.size().layers() && answer.products() > 0);
          assertTrue(answer.mostSteps() >= answer.meanSteps());
        }
      }
    }
    for (int k = 0; k < progress.size(); k++) {
      assertEquals(k, progress.get(k));
      assertEquals(progress.size(), totals.get(k));
    }
  }
}
