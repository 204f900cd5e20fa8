package org.dladmm.training.model;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineSettings;

/**
 * The engine that a model was trained on.
 *
 * @param id its id
 * @param device one line about the device and the libraries
 * @param options those in force, by the names of {@link EngineSettings}: {@code precision}, {@code
 *     threads}
 */
public record UsedEngine(String id, String device, Map<String, String> options) {
  public UsedEngine {
    Objects.requireNonNull(id);
    Objects.requireNonNull(device);
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** What there is to say of an open engine. */
  public static UsedEngine of(Engine engine) {
    return new UsedEngine(engine.id(), engine.device(), EngineSettings.of(engine.options()));
  }
}
