package org.dladmm.cli;

import java.util.Map;
import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;

/** The engine {@code ejml} under another name, and never chosen unless someone asks for it. */
public final class TwinEngine implements EngineProvider {
  static final String ID = "twin";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }

  @Override
  public Availability probe() {
    return Availability.usable("the twin of ejml");
  }

  @Override
  public Engine open(EngineOptions options) {
    Settings ejml = Settings.none().explicit(Map.of(EngineSettings.ENGINE, "ejml"));
    return new ForwardingEngine(Engines.discover().choose(ejml).open(options)) {
      @Override
      public String id() {
        return ID;
      }
    };
  }
}
