package org.dladmm.engine.ejml;

import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.executor.VectorModule;

/** The engine in pure Java, which every machine can run. */
public final class EjmlEngineProvider implements EngineProvider {
  static final String ID = "ejml";

  @Override
  public String id() {
    return ID;
  }

  /** Low: any engine with native code that is usable goes first. */
  @Override
  public int priority() {
    return 10;
  }

  @Override
  public Availability probe() {
    return VectorModule.present()
        ? Availability.usable(Device.describe())
        : Availability.limited(Device.describe(), "start java with " + VectorModule.FLAG + ", which makes it many times faster");
  }

  @Override
  public Engine open(EngineOptions options) {
    return new EjmlEngine(options);
  }
}
