package org.dladmm.oracle;

import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.reference.ReferenceEngine;

/** The engine of plain loops. */
public final class Reference {
  private Reference() {}

  public static Engine float64() {
    return ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1));
  }
}
