package org.dladmm.engine.kit;

import org.dladmm.engine.EngineProvider;

class ReferenceEngineTest extends EngineKit {
  @Override
  protected EngineProvider provider() {
    return new ReferenceProvider();
  }
}
