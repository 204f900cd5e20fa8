package org.dladmm.engine.kit;

import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.reference.ReferenceEngine;

/**
 * Opens the {@link ReferenceEngine}. It is not registered as a service: tests make one themselves.
 */
public final class ReferenceProvider implements EngineProvider {
  @Override
  public String id() {
    return ReferenceEngine.ID;
  }

  @Override
  public int priority() {
    return -1000;
  }

  @Override
  public Availability probe() {
    return Availability.limited(ReferenceEngine.DEVICE, "use another engine for work");
  }

  @Override
  public Engine open(EngineOptions options) {
    return ReferenceEngine.open(options);
  }
}
