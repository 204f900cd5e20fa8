package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final Background here = Background.here();

  @Test
  void aThreadThatWorksIsNoticedUntilItEnds() throws InterruptedException {
    assumeTrue(
        ProcessHandle.current().info().totalCpuDuration().isPresent(),
        "this system does not tell how much a process works");
    AtomicBoolean go = new AtomicBoolean(true);
    Thread worker =
        new Thread(
            () -> {
              while (go.get()) {
                Thread.onSpinWait();
              }
            });
    worker.start();
    try {
      assertFalse(here.idle());
      assertFalse(Background.await(here::idle, Duration.ofMillis(10)));
    } finally {
      go.set(false);
      worker.join();
    }
    assertTrue(Background.await(here::idle, Duration.ofSeconds(60)));
  }
}
