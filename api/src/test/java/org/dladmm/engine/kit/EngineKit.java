package org.dladmm.engine.kit;

import org.dladmm.engine.EngineProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * What every engine must pass: each kernel held against a plain oracle in double precision, in both
 * precisions.
 *
 * <p>An engine proves itself by a test class of three lines:
 *
 * <pre>{@code
 * class MyEngineTest extends EngineKit {
 *   @Override
 *   protected EngineProvider provider() {
 *     return new MyEngineProvider();
 *   }
 * }
 * }</pre>
 *
 * <p>Where the engine is not usable, the kit checks that it says why and refuses to open, and
 * leaves out the rest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EngineKit {
  private KitEngines engines;

  /** The provider of the engine under test. */
  protected abstract EngineProvider provider();

  /**
   * Whether results are the same, bit for bit, for any number of threads. An engine that cannot
   * promise that says so here.
   */
  protected boolean bitExactAcrossThreads() {
    return true;
  }

  @BeforeAll
  final void prepareEngines() {
    engines = new KitEngines(provider(), bitExactAcrossThreads());
  }

  @AfterAll
  final void closeEngines() {
    engines.close();
  }

  @Nested
  class Provider extends ProviderKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Memory extends MemoryKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Products extends ProductKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Operations extends OperationKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Broadcasts extends BroadcastKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Reductions extends ReductionKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Aliases extends AliasKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Columns extends ColumnsKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Refusals extends RefusalKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Determinism extends DeterminismKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Factorising extends FactorisationKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }

  @Nested
  class Gradients extends GradientKit {
    @Override
    KitEngines engines() {
      return engines;
    }
  }
}
