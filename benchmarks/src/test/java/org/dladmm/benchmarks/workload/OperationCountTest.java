package org.dladmm.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.reference.ReferenceEngine;
import org.junit.jupiter.api.Test;

class OperationCountTest {
  private static final Size SIZE = OnEjml.SMALL;

  @Test
  void operationsAreThoseThatOneCountsByHand() {
    Map<String, Long> counts =
        Suite.of(1, SIZE).stream()
            .collect(Collectors.toMap(Workload::name, OperationCountTest::count));
    long m = SIZE.m();
    long d = SIZE.d();
    long n = SIZE.wide();
    assertEquals(2 * m * d * n, counts.get("product AB, N=33"));
    assertEquals(2 * m * d * n, counts.get("product AᵀBᵀ, N=33"));
    assertEquals(4 * m * n, counts.get("λ + β∘(AZ + E − X)"));
    assertEquals(m * n, counts.get("exp(x)"));
    assertEquals(m * n, counts.get("sum by row"));
    assertEquals(0, counts.get("gather columns"));
    assertEquals(0, counts.get("eigenvalues"));
    // two products a layer, and less for the rest
    long products = 4 * m * d * SIZE.narrow() * SIZE.layers();
    long network = counts.get("network, K=3");
    assertTrue(network > products && network < 1.5 * products, products + ", but " + network);
  }

  private static long count(Workload workload) {
    try (Engine engine = ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1))) {
      OperationCount counting = new OperationCount(engine);
      try (Workload.Prepared prepared = workload.on(counting)) {
        prepared.run();
      }
      return counting.operations();
    }
  }
}
