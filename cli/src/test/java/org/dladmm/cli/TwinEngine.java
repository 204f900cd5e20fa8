package org.dladmm.cli;

import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.engine.Engine;

/** The engine {@code ejml} under another name, and never chosen unless someone asks for it. */
public final class TwinEngine extends DisguisedEngine {
  static final String ID = "twin";

  public TwinEngine() {
    super(ID, Integer.MIN_VALUE);
  }

  @Override
  protected Engine around(Engine ejml) {
    return new ForwardingEngine(ejml) {
      @Override
      public String id() {
        return ID;
      }
    };
  }
}
