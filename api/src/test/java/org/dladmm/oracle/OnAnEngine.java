package org.dladmm.oracle;

import java.util.Map;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/**
 * Tests that need an engine: one of each precision, on two threads, for each class of tests. The
 * build runs them once on each engine; the system property {@code dladmm.test.engine} names it.
 */
@Tag("engine")
public abstract class OnAnEngine {
  private static Engine float64;
  private static Engine float32;

  @BeforeAll
  static void open() {
    float64 = open(Precision.FLOAT64, 2);
    float32 = open(Precision.FLOAT32, 2);
  }

  @AfterAll
  static void close() {
    float64.close();
    float32.close();
  }

  protected static Engine float64() {
    return float64;
  }

  protected static Engine float32() {
    return float32;
  }

  /** An engine that the caller closes. */
  protected static Engine open(Precision precision, int threads) {
    String id = System.getProperty("dladmm.test.engine", "ejml");
    Settings settings = Settings.none().explicit(Map.of(EngineSettings.ENGINE, id));
    return Engines.discover().choose(settings).open(new EngineOptions(precision, threads));
  }
}
