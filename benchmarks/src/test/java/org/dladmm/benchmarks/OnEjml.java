package org.dladmm.benchmarks;

import java.util.Map;
import org.dladmm.benchmarks.workload.Size;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;

/** The engine that tests run on, found as any other, and sizes for plain loops. */
public final class OnEjml {
  /** No size a multiple of a vector's length, and nothing square. */
  public static final Size SMALL = new Size(45, 26, 33, 7, 3);

  private OnEjml() {}

  /** An engine that the caller closes. */
  public static Engine open(Precision precision) {
    Settings settings = Settings.none().explicit(Map.of(EngineSettings.ENGINE, "ejml"));
    return Engines.discover().choose(settings).open(new EngineOptions(precision, 2));
  }
}
