package org.dladmm.engine.kit;

import java.util.HashMap;
import java.util.Map;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Assumptions;

/**
 * The engines that the tests of a kit share, for opening one may take long; each is opened when it
 * is first asked for.
 */
final class KitEngines implements AutoCloseable {
  private final EngineProvider provider;
  private final boolean bitExactAcrossThreads;
  private final Map<EngineOptions, Engine> open = new HashMap<>();

  KitEngines(EngineProvider provider, boolean bitExactAcrossThreads) {
    this.provider = provider;
    this.bitExactAcrossThreads = bitExactAcrossThreads;
  }

  EngineProvider provider() {
    return provider;
  }

  boolean bitExactAcrossThreads() {
    return bitExactAcrossThreads;
  }

  /**
   * The shared engine of these options; nobody but the kit may close it. A test is left out where
   * the engine is not usable.
   */
  Engine get(Precision precision, int threads) {
    EngineOptions options = new EngineOptions(precision, threads);
    Engine known = open.get(options);
    if (known == null) {
      known = openNew(precision, threads);
      open.put(options, known);
    }
    return known;
  }

  /** An engine of the test's own, for the test to close. */
  Engine openNew(Precision precision, int threads) {
    Availability availability = provider.probe();
    Assumptions.assumeTrue(
        availability.usable(),
        () -> "'" + provider.id() + "' is not usable here: " + availability.description());
    return provider.open(new EngineOptions(precision, threads));
  }

  @Override
  public void close() {
    open.values().forEach(Engine::close);
    open.clear();
  }
}
