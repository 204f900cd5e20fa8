package org.dladmm.engine.example;

import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.kit.EngineKit;

class ExampleEngineTest extends EngineKit {
  @Override
  protected EngineProvider provider() {
    return new ExampleEngineProvider();
  }
}
