package org.dladmm.benchmarks.alone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.benchmarks.process.ContenderException;
import org.dladmm.benchmarks.process.Turn;
import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class AloneEngineTest {
  /** After so many all is there that an engine keeps. */
  private static final int RUNS = 10;

  private static final NetworkData DATA = NetworkData.of(7, 14, 9, 2, 4);

  @ParameterizedTest
  @EnumSource(Task.class)
  void everyTaskIsTimedInTheMemoryThatItNeedsHere(Task task) {
    try (Engine here = OnEjml.open(Precision.FLOAT32);
        AloneEngine alone = AloneEngine.start(here, List.of())) {
      assertEquals("ejml", alone.id());
      alone.prepare(task, DATA);
      Turn turn = alone.time(Duration.ZERO);
      assertEquals(1, turn.runs());
      assertTrue(turn.milliseconds() > 0);
      assertTrue(alone.time(Duration.ofMillis(200)).runs() > 1);
      long bytes = alone.tensorBytes();
      try (Workload.Prepared work = task.workload(DATA).on(here)) {
        long before = here.tensorBytes();
        for (int k = 0; k < RUNS; k++) {
          work.run();
        }
        assertEquals(here.tensorBytes(), bytes);
        // what is kept of A and weights counts
        assertTrue(task != Task.FORWARD || bytes > before, bytes + " of " + before);
      }
    }
  }

  @Test
  void nothingIsLeftOfOneThatIsClosed() throws Exception {
    ProcessHandle process;
    try (Engine here = OnEjml.open(Precision.FLOAT64);
        AloneEngine alone = AloneEngine.start(here, List.of())) {
      process = alone.process();
      assertTrue(process.isAlive());
      assertTrue(process.pid() != ProcessHandle.current().pid());
    }
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void oneTaskTakesThePlaceOfAnother() {
    try (Engine here = OnEjml.open(Precision.FLOAT32);
        AloneEngine alone = AloneEngine.start(here, List.of())) {
      alone.prepare(Task.STEP, DATA);
      long step = alone.tensorBytes();
      alone.prepare(Task.FORWARD, NetworkData.of(7, 14, 9, 1, 3));
      assertTrue(alone.tensorBytes() < step);
      alone.prepare(Task.STEP, DATA);
      assertEquals(step, alone.tensorBytes());
    }
  }

  @Test
  void oneThatDiesIsToldOf() {
    try (Engine here = OnEjml.open(Precision.FLOAT32);
        AloneEngine alone = AloneEngine.start(here, List.of())) {
      alone.process().destroyForcibly();
      String message =
          assertThrows(ContenderException.class, () -> alone.time(Duration.ZERO)).getMessage();
      assertEquals("the JVM of the engine 'ejml' ended with status 137", message);
    }
  }

  @Test
  void whyOneCannotBeOpenedIsTold() {
    try (Engine ejml = OnEjml.open(Precision.FLOAT32)) {
      Engine unknown =
          new ForwardingEngine(ejml) {
            @Override
            public String id() {
              return "abacus";
            }
          };
      String message =
          assertThrows(ContenderException.class, () -> AloneEngine.start(unknown, List.of()))
              .getMessage();
      assertTrue(
          message.startsWith("the JVM of the engine 'abacus' ended with status 1: "), message);
      assertTrue(message.contains("ejml"), message);
    }
  }
}
