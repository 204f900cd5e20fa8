package org.dladmm.engine.ejml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.executor.VectorModule;
import org.junit.jupiter.api.Test;

class EjmlEngineProviderTest {
  @Test
  void isFoundByTheServiceLoader() {
    assertTrue(
        ServiceLoader.load(EngineProvider.class).stream()
            .anyMatch(p -> p.type() == EjmlEngineProvider.class));
  }

  @Test
  void isUsableEverywhereAndSaysHowItWouldBeFaster() {
    Availability availability = new EjmlEngineProvider().probe();
    assertTrue(availability.usable());
    assertEquals(
        !VectorModule.present(),
        availability.remedy().contains(VectorModule.FLAG),
        availability.toString());
  }

  @Test
  void theDeviceLineTellsTheThreads() {
    try (Engine engine = new EjmlEngineProvider().open(EngineOptions.defaults().withThreads(3))) {
      assertTrue(engine.device().endsWith(", 3 threads"), engine.device());
      assertTrue(engine.device().contains(System.getProperty("java.version")), engine.device());
    }
  }
}
