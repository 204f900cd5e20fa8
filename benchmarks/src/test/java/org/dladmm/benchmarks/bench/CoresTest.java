package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class CoresTest {
  @Test
  void theFirstLookIsTheBestThereWas() {
    assertTrue(new Cores().look());
  }

  /** However little of the machine is left, a look ends. */
  @Test
  void aLookEndsOnAMachineWithoutAFreeCore() throws InterruptedException {
    List<Thread> busy = new ArrayList<>();
    try {
      for (int k = 0; k < 3 * Runtime.getRuntime().availableProcessors(); k++) {
        busy.add(new Thread(CoresTest::work));
      }
      busy.forEach(Thread::start);
      Assertions.assertTimeout(Duration.ofSeconds(30), Cores::atTheirBest);
    } finally {
      busy.forEach(Thread::interrupt);
      for (Thread thread : busy) {
        thread.join();
      }
    }
  }

  private static void work() {
    while (!Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
  }
}
