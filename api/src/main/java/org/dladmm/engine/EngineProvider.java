package org.dladmm.engine;

/**
 * What an engine's jar registers with {@link java.util.ServiceLoader}. Making one must be cheap and
 * load no native code.
 */
public interface EngineProvider {
  /** A short unique name, {@code "ejml"} for one. */
  String id();

  /** Where several engines are usable and none was asked for, the highest priority is chosen. */
  int priority();

  /**
   * Whether the engine can be used on this machine; says why not, and the cure. May load libraries.
   */
  Availability probe();

  /**
   * Opens the engine.
   *
   * @throws EngineException if it cannot be opened with these options
   */
  Engine open(EngineOptions options);
}
