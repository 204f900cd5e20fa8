package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static final BenchPlan PLAN =
      new BenchPlan(Duration.ofSeconds(5), Duration.ofSeconds(40), Duration.ZERO, 1, Duration.ZERO);

  private static WarmUp of(DoubleUnaryOperator millisecondsAfterSeconds) {
    return of(millisecondsAfterSeconds, 0);
  }

  private static WarmUp of(DoubleUnaryOperator millisecondsAfterSeconds, double idleAfterSeconds) {
    Scripted contender = new Scripted("a", millisecondsAfterSeconds, new ArrayList<>());
    return WarmUp.of(
        contender, PLAN, () -> contender.now, () -> contender.now >= idleAfterSeconds * 1e9);
  }

  @Test
  void itEndsSoonWhereNothingGetsFaster() {
    WarmUp warmUp = of(s -> 10);
    assertTrue(warmUp.settled());
    assertEquals(5, warmUp.seconds(), 0.5);
  }

  @Test
  void everyGainIsWaitedFor() {
    WarmUp warmUp = of(s -> s < 4 ? 10 : s < 8.5 ? 7 : 5);
    assertTrue(warmUp.settled());
    assertEquals(8.5 + 5, warmUp.seconds(), 0.5);
  }

  @Test
  void whatGoesOnInTheBackgroundIsWaitedFor() {
    assertEquals(21, of(s -> 10, 21).seconds(), 0.5);
    assertEquals(24 + 5, of(s -> s < 24 ? 10 : 3, 25).seconds(), 0.5);
    assertFalse(of(s -> 10, 100).settled());
  }

  @Test
  void noiseIsNoGain() {
    WarmUp warmUp = of(s -> 10 + 0.2 * Math.sin(s));
    assertTrue(warmUp.settled());
    assertTrue(warmUp.seconds() < 8, warmUp.toString());
  }

  @Test
  void whatGetsFasterForEverIsStoppedAndToldOf() {
    WarmUp warmUp = of(s -> 1000 / (s + 1));
    assertFalse(warmUp.settled());
    assertEquals(40, warmUp.seconds(), 0.5);
  }

  /** Steps that are each too small to count alone count when they add up. */
  @Test
  void aSlowGainIsAGain() {
    assertFalse(of(s -> 100 * Math.exp(-0.02 * s)).settled());
  }
}
