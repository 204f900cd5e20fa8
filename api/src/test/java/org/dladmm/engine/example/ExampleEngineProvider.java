package org.dladmm.engine.example;

import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.base.BaseEngine;

/** A small engine, to be read by those who write one of their own. */
public final class ExampleEngineProvider implements EngineProvider {
  private static final String ID = "example";
  private static final String DEVICE = "plain loops over Java arrays";

  @Override
  public String id() {
    return ID;
  }

  /** Below every engine that is meant for work. */
  @Override
  public int priority() {
    return -1;
  }

  /** An engine with native code loads it here, and says what is missing and where to get it. */
  @Override
  public Availability probe() {
    return Availability.limited(DEVICE, "use another engine for work");
  }

  @Override
  public Engine open(EngineOptions options) {
    return new BaseEngine<>(ID, options, DEVICE, new ExampleKernels(options));
  }
}
