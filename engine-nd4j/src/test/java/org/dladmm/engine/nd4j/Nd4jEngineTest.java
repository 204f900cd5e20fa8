package org.dladmm.engine.nd4j;

import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.kit.EngineKit;

class Nd4jEngineTest extends EngineKit {
  @Override
  protected EngineProvider provider() {
    return new Nd4jEngineProvider();
  }
}
