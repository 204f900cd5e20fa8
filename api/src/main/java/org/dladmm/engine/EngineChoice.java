package org.dladmm.engine;

import java.util.Optional;
import java.util.stream.Collectors;
import org.dladmm.configuration.Setting;

/**
 * The engine that was chosen, and who chose it.
 *
 * @param engine a usable engine
 * @param setting what asked for it; empty where it was chosen as the usable engine of the highest
 *     priority
 * @param among the engines there are
 */
public record EngineChoice(FoundEngine engine, Optional<Setting> setting, Engines among) {
  /** {@code "asked for by the system property dladmm.engine"}. */
  public String reason() {
    return setting
        .map(s -> "asked for by " + s.describeOrigin())
        .orElse("the usable engine of the highest priority");
  }

  /**
   * Opens the engine.
   *
   * @throws EngineException if it cannot be opened with these options; the message names the others
   *     that are usable
   */
  public Engine open(EngineOptions options) {
    try {
      return engine.open(options);
    } catch (EngineException failure) {
      throw new EngineException(
          failure.getMessage() + "; it is " + reason() + "; " + others(), failure.getCause());
    }
  }

  private String others() {
    String ids =
        among.found().stream()
            .filter(other -> other != engine && other.availability().usable())
            .map(FoundEngine::id)
            .collect(Collectors.joining(", "));
    return ids.isEmpty() ? "no other engine is usable" : "usable instead: " + ids;
  }
}
