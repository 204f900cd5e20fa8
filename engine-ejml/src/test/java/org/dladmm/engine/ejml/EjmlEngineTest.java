package org.dladmm.engine.ejml;

import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.kit.EngineKit;
import org.junit.jupiter.api.Tag;

@Tag("without-vectors")
class EjmlEngineTest extends EngineKit {
  @Override
  protected EngineProvider provider() {
    return new EjmlEngineProvider();
  }
}
