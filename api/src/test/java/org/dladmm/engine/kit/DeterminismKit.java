package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertClose;
import static org.dladmm.engine.kit.Closeness.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

/**
 * Claims about repetition, numbers of threads, and engines side by side, all made on {@link
 * Workload}.
 */
abstract class DeterminismKit extends KitTests {
  private static final int[] COLUMNS = {1, 20, 150};

  @InBothPrecisions
  void sameCallsSameBits(Precision precision) {
    for (int columns : COLUMNS) {
      Workload workload = new Workload(255, 70, columns);
      List<Matrix> first = workload.run(engine(precision));
      assertSame(first, workload.run(engine(precision)), "again on the same engine");
      try (Engine other = engines().openNew(precision, THREADS)) {
        assertSame(first, workload.run(other), "on another engine with the same options");
      }
    }
  }

  /**
   * Also not when an engine goes over from one form of a kernel to a faster one after some time.
   */
  @InBothPrecisions
  void theBitsDoNotChangeAsAnEngineWarmsUp(Precision precision) {
    try (Engine fresh = engines().openNew(precision, THREADS)) {
      Workload workload = new Workload(67, 33, 9);
      List<Matrix> first = workload.run(fresh);
      long end = System.nanoTime() + 1_000_000_000L;
      for (int round = 1; System.nanoTime() < end; round++) {
        assertSame(first, workload.run(fresh), "in round " + round);
      }
    }
  }

  @InBothPrecisions
  void theNumberOfThreadsDoesNotChangeTheResult(Precision precision) {
    for (int columns : COLUMNS) {
      Workload workload = new Workload(255, 70, columns);
      List<Matrix> one = workload.run(engines().get(precision, 1));
      for (int threads : new int[] {2, 3}) {
        List<Matrix> several = workload.run(engines().get(precision, threads));
        if (engines().bitExactAcrossThreads()) {
          assertSame(one, several, "with " + threads + " threads and " + columns + " columns");
        } else {
          assertNear(one, several, workload.tolerance(precision), "with " + threads + " threads");
        }
      }
    }
  }

  @Test
  void bothPrecisionsAgree() {
    for (int columns : COLUMNS) {
      Workload workload = new Workload(255, 70, columns);
      assertNear(
          workload.run(engine(Precision.FLOAT64)),
          workload.run(engine(Precision.FLOAT32)),
          workload.tolerance(Precision.FLOAT32),
          "in float32 and float64");
    }
  }

  @Test
  void enginesWorkSideBySideOnThreadsOfTheirOwn() {
    Workload workload = new Workload(257, 70, 40);
    List<Matrix> expected = workload.run(engine(Precision.FLOAT32));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        // opened here and used there
        Engine engine = engines().openNew(Precision.FLOAT32, THREADS);
        all.add(
            CompletableFuture.runAsync(
                () -> {
                  try (engine) {
                    for (int round = 0; round < 10; round++) {
                      assertSame(expected, workload.run(engine), "beside other engines");
                    }
                  }
                },
                threads));
      }
      all.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private static void assertSame(List<Matrix> expected, List<Matrix> actual, String when) {
    assertEquals(expected.size(), actual.size());
    for (int k = 0; k < expected.size(); k++) {
      int number = k;
      assertSameBits(expected.get(k), actual.get(k), () -> "result " + number + " " + when);
    }
  }

  private static void assertNear(
      List<Matrix> expected, List<Matrix> actual, double relative, String when) {
    for (int k = 0; k < expected.size(); k++) {
      int number = k;
      double largest = 0;
      for (double value : expected.get(k).values()) {
        largest = Math.max(largest, Math.abs(value));
      }
      double tolerance = relative * largest;
      assertClose(
          expected.get(k), actual.get(k), at -> tolerance, () -> "result " + number + " " + when);
    }
  }
}
