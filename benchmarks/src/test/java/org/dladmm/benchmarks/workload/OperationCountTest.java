package org.dladmm.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.matrix.Matrix;
import org.dladmm.reference.ReferenceEngine;
import org.junit.jupiter.api.Test;

class OperationCountTest {
  private static final Size SIZE = OnEjml.SMALL;

  @Test
  void operationsAreThoseThatOneCountsByHand() {
    Map<String, Work> works =
        Suite.of(1, SIZE).stream()
            .collect(Collectors.toMap(Workload::name, OperationCountTest::count));
    Map<String, Long> counts =
        works.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().operations()));
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
    // A·Z and W1ᵀ·T in each layer, and less for the rest
    Work network = works.get("network, K=3");
    assertEquals(2 * SIZE.layers() * 2 * m * d * SIZE.narrow(), network.products());
    assertTrue(0 < network.elementwise() && network.elementwise() < network.products() / 2);
    // in each layer W1, θ1, θ2, W2 = B's scale and β; A, and X
    long parameters = SIZE.layers() * (m * d + d + 3 * m);
    assertEquals(8 * (parameters + m * d + m * SIZE.narrow()), network.operandBytes());
    Work step = works.get("training step, K=3");
    // backward the gradient by W1, and the adjoints of T and of Z, also in the first layer, where β
    // is learned from T = -βX
    assertEquals(5 * SIZE.layers() * 2 * m * d * SIZE.narrow(), step.products());
  }

  @Test
  void productsWithZerosOfTheRightFactorAreCountedApart() {
    try (Engine engine = ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1));
        Arena arena = engine.arena()) {
      OperationCount counting = new OperationCount(engine);
      Tensor a = arena.tensor(5, 4);
      Tensor b = arena.tensor(3, 4);
      Matrix right = Matrix.constant(3, 4, 1);
      right.set(0, 0, 0);
      right.set(2, 3, -0.0);
      engine.upload(Matrix.constant(5, 4, 2), a);
      engine.upload(right, b);
      counting.product(1, a, Transpose.NO, b, Transpose.YES, 0, arena.tensor(5, 3));
      assertEquals(2 * 5 * 3 * 4, counting.work().products());
      assertEquals(2 * 5 * 2, counting.work().zeroProducts());
      assertEquals(2.0 / 12, counting.work().zeroShare(), 1e-15);
    }
  }

  @Test
  void aKernelMovesEachOperandAndResultOnce() {
    Elementwise elementwise = new Elementwise(1, 10, 6);
    Workload update =
        elementwise.all().stream()
            .filter(workload -> workload.name().startsWith("λ + β"))
            .findFirst()
            .orElseThrow();
    Work work = count(update);
    assertEquals(4 * 60, work.elementwise());
    assertEquals(0, work.products());
    assertEquals(8 * (5 * 60 + 10), work.kernelBytes());
    assertEquals(8 * (4 * 60 + 10), work.operandBytes());
  }

  private static Work count(Workload workload) {
    try (Engine engine = ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1))) {
      return OperationCount.of(workload, engine);
    }
  }
}
