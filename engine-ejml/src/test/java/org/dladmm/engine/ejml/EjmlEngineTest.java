package org.dladmm.engine.ejml;

import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.kit.EngineKit;

class EjmlEngineTest extends EngineKit {
  @Override
  protected EngineProvider provider() {
    return new EjmlEngineProvider();
  }
}
