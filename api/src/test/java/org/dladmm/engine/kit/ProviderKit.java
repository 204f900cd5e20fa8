package org.dladmm.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

/** Claims about how an engine presents itself, opens and closes. */
abstract class ProviderKit extends KitTests {
  @Test
  void theProviderSaysWhoItIs() {
    String id = engines().provider().id();
    assertTrue(id.matches("[a-z][a-z0-9-]*"), () -> "an id that can be typed, not '" + id + "'");
    assertEquals(id, engines().provider().id());
    assertEquals(engines().provider().priority(), engines().provider().priority());
  }

  @Test
  void theProbeSaysWhyInWords() {
    Availability availability = engines().provider().probe();
    assertFalse(availability.description().isBlank());
    assertEquals(availability.usable(), engines().provider().probe().usable());
  }

  @Test
  void anUnusableEngineNamesACureAndRefusesToOpen() {
    Availability availability = engines().provider().probe();
    assumeFalse(availability.usable(), "the engine is usable here");
    assertFalse(availability.remedy().isBlank());
    assertThrows(EngineException.class, () -> engines().provider().open(EngineOptions.defaults()));
  }

  @InBothPrecisions
  void anEngineHasTheOptionsItWasOpenedWith(Precision precision) {
    for (int threads : new int[] {1, 2, 3}) {
      Engine engine = engines().get(precision, threads);
      assertEquals(engines().provider().id(), engine.id());
      assertEquals(new EngineOptions(precision, threads), engine.options());
      assertEquals(precision, engine.precision());
      assertFalse(engine.device().isBlank());
      assertFalse(engine.device().contains("\n"), "one line");
    }
  }

  @InBothPrecisions
  void closingAnEngineLeavesOthersAlone(Precision precision) {
    Matrix x = new Samples(1).uniform(9, 7);
    try (Scratch scratch = scratch(precision)) {
      Tensor tensor = scratch.tensor(x);
      Engine other = engines().openNew(precision, 2);
      other.arena().tensor(9, 7);
      other.close();
      Closeness.assertSameBits(x, scratch.read(tensor), () -> "a tensor of an engine that is open");
      new Workload(33, 20, 9).run(scratch.engine());
    }
  }

  @Test
  void aClosedEngineLeavesNoThreadsBehind() throws InterruptedException {
    openUseAndClose();
    int before = threads();
    for (int k = 0; k < 10; k++) {
      openUseAndClose();
    }
    long end = System.nanoTime() + 5_000_000_000L;
    // fewer than one an engine: the JVM may have started some of its own
    while (threads() >= before + 10 && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertTrue(
        threads() < before + 10,
        () -> before + " threads before, " + threads() + " after ten engines were closed");
  }

  private void openUseAndClose() {
    try (Engine engine = engines().openNew(Precision.FLOAT32, 3)) {
      new Workload(33, 20, 9).run(engine);
    }
  }

  private static int threads() {
    return Thread.getAllStackTraces().size();
  }
}
