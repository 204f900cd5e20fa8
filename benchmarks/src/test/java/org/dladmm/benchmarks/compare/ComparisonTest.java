package org.dladmm.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.benchmarks.workload.Suite;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Factorisations;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Operation;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<Workload> WORKLOADS = Suite.of(1, OnEjml.SMALL);

  private Engine ejml;

  @BeforeEach
  void open() {
    ejml = OnEjml.open(Precision.FLOAT32);
  }

  @AfterEach
  void close() {
    ejml.close();
  }

  private static List<Compared> compare(Engine... engines) {
    Stopwatch stopwatch =
        new Stopwatch(System::nanoTime, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new Comparison(List.of(engines), stopwatch, (what, done, total) -> {}).of(WORKLOADS);
  }

  /** Changes the first entry of what a kernel with tanh computes. */
  private static final class Wrong extends ForwardingEngine {
    private final double change;

    Wrong(Engine engine, double change) {
      super(engine);
      this.change = change;
    }

    @Override
    public String id() {
      return "wrong";
    }

    @Override
    public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
      super.run(kernel, inputs, outputs);
      if (hasTanh(kernel)) {
        Matrix result = download(outputs.get(0));
        result.set(0, 0, result.get(0, 0) + change);
        upload(result, outputs.get(0));
      }
    }
  }

  private static boolean hasTanh(Kernel kernel) {
    return kernel.instructions().stream()
        .anyMatch(i -> i instanceof Kernel.Apply apply && apply.operation() == Operation.TANH);
  }

  private static Map<Verdict, Set<String>> verdicts(List<Compared> results, int engine) {
    return results.stream()
        .collect(
            Collectors.groupingBy(
                c -> c.outcomes().get(engine).verdict(),
                Collectors.mapping(Compared::workload, Collectors.toSet())));
  }

  @Test
  void aRightEngineIsWithinTheToleranceEverywhereAndTimed() {
    for (Compared compared : compare(ejml)) {
      Outcome outcome = compared.outcomes().get(0);
      assertEquals(Verdict.WITHIN, outcome.verdict(), compared.workload());
      assertEquals("ejml", outcome.engine());
      assertTrue(outcome.seconds() > 0 && outcome.runs() >= 2, compared.workload());
      assertEquals(1, outcome.ratio(), "the only one is the fastest");
    }
  }

  @Test
  void aWrongKernelIsFoundAndNothingElseIsBlamed() {
    List<Compared> results = compare(ejml, new Wrong(ejml, 1e-3));
    assertEquals(Set.of(Verdict.WITHIN), verdicts(results, 0).keySet());
    assertEquals(Set.of("tanh(x)"), verdicts(results, 1).get(Verdict.OUTSIDE));
    Outcome wrong = outcome(results, "tanh(x)", 1);
    assertEquals(1e-3, wrong.difference(), 1e-5);
    assertEquals(Set.of("tanh(x)"), wrong.differences().keySet());
    assertTrue(wrong.seconds() > 0, "it is timed all the same");
  }

  @Test
  void aDifferenceWithinTheToleranceIsNoneToWorryAbout() {
    List<Compared> results = compare(new Wrong(ejml, 1e-4));
    assertEquals(Set.of(Verdict.WITHIN), verdicts(results, 0).keySet());
    assertEquals(1e-4, outcome(results, "tanh(x)", 0).difference(), 1e-5);
  }

  @Test
  void whatIsNotANumberIsOutside() {
    List<Compared> results = compare(new Wrong(ejml, Double.NaN));
    assertEquals(Set.of("tanh(x)"), verdicts(results, 0).get(Verdict.OUTSIDE));
    assertTrue(Double.isNaN(outcome(results, "tanh(x)", 0).difference()));
  }

  @Test
  void anEngineThatThrowsFailsWhereItDoesAndSpoilsNothingElse() {
    Engine failing =
        new ForwardingEngine(ejml) {
          @Override
          public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
            if (hasTanh(kernel)) {
              throw new IllegalStateException("no tanh");
            }
            super.run(kernel, inputs, outputs);
          }
        };
    List<Compared> results = compare(failing, ejml);
    assertEquals(Set.of("tanh(x)"), verdicts(results, 0).get(Verdict.FAILED));
    assertEquals("IllegalStateException: no tanh", outcome(results, "tanh(x)", 0).failure());
    assertTrue(Double.isNaN(outcome(results, "tanh(x)", 0).seconds()));
    assertEquals(1, outcome(results, "tanh(x)", 1).ratio(), "the other one runs alone");
  }

  @Test
  void anEngineThatFailsWhileItIsTimedHasFailed() {
    int[] runs = {0};
    Engine failing =
        new ForwardingEngine(ejml) {
          @Override
          public void run(Kernel kernel, List<Tensor> inputs, List<Tensor> outputs) {
            if (hasTanh(kernel) && ++runs[0] == 2) {
              throw new IllegalStateException("tired");
            }
            super.run(kernel, inputs, outputs);
          }
        };
    List<Compared> results = compare(failing);
    assertEquals(Set.of("tanh(x)"), verdicts(results, 0).get(Verdict.FAILED));
  }

  @Test
  void whatAnEngineNeedNotHaveIsNoFault() {
    Engine without =
        new ForwardingEngine(ejml) {
          @Override
          public Optional<Factorisations> factorisations() {
            return Optional.empty();
          }
        };
    List<Compared> results = compare(without);
    assertEquals(
        Set.of("solve SY = R", "singular values", "eigenvalues", "certified solve"),
        verdicts(results, 0).get(Verdict.UNSUPPORTED));
    assertTrue(verdicts(results, 0).keySet().stream().allMatch(Verdict::good));
  }

  @Test
  void ratiosAreToTheFastest() {
    for (Compared compared : compare(ejml, ejml)) {
      Outcome first = compared.outcomes().get(0);
      Outcome second = compared.outcomes().get(1);
      assertEquals(1, Math.min(first.ratio(), second.ratio()));
      assertEquals(first.seconds() / second.seconds(), first.ratio() / second.ratio(), 1e-9);
    }
  }

  @Test
  void enginesOfDifferentPrecisionsAreNotCompared() {
    try (Engine other = OnEjml.open(Precision.FLOAT64)) {
      assertThrows(IllegalArgumentException.class, () -> compare(ejml, other));
      assertThrows(IllegalArgumentException.class, ComparisonTest::compare);
    }
  }

  private static Outcome outcome(List<Compared> results, String workload, int engine) {
    return results.stream()
        .filter(c -> c.workload().equals(workload))
        .findFirst()
        .orElseThrow()
        .outcomes()
        .get(engine);
  }
}
