package org.dladmm.oracle;

import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.kit.ReferenceEngine;

/** The engine of plain loops. */
public final class Reference {
  private Reference() {}

  public static Engine float64() {
    return new ReferenceEngine(new EngineOptions(Precision.FLOAT64, 1));
  }
}
