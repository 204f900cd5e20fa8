package org.dladmm.cli;

import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;

/** An engine that is found, but lacks its device. */
public final class UnusableEngine implements EngineProvider {
  @Override
  public String id() {
    return "abacus";
  }

  @Override
  public int priority() {
    return 99;
  }

  @Override
  public Availability probe() {
    return Availability.unusable("its beads are missing", "buy beads");
  }

  @Override
  public Engine open(EngineOptions options) {
    throw new EngineException("there are no beads");
  }
}
