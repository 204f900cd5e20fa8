package org.dladmm.engine;

import java.util.Optional;
import org.dladmm.configuration.Setting;

/**
 * The engine that was chosen, and who chose it.
 *
 * @param engine a usable engine
 * @param setting what asked for it; empty where it was chosen as the usable engine of the highest
 *     priority
 */
public record EngineChoice(FoundEngine engine, Optional<Setting> setting) {
  /** {@code "asked for by the system property dladmm.engine"}. */
  public String reason() {
    return setting
        .map(s -> "asked for by " + s.describeOrigin())
        .orElse("the usable engine of the highest priority");
  }

  /**
   * Opens the engine.
   *
   * @throws EngineException if it cannot be opened with these options
   */
  public Engine open(EngineOptions options) {
    return engine.open(options);
  }
}
