package org.dladmm.engine;

import java.util.Objects;
import org.dladmm.configuration.Service;
import org.dladmm.configuration.Services;

/**
 * An engine that was found, with its jar and version. Whether it is usable is found out when it is
 * first asked, and then kept.
 */
public final class FoundEngine {
  private final String id;
  private final int priority;
  private final Service<EngineProvider> service;
  private Availability availability;

  /**
   * Asks the provider who it is.
   *
   * @throws IllegalArgumentException if it has no id; whatever else the provider throws is passed
   *     on
   */
  FoundEngine(Service<EngineProvider> service) {
    this.service = service;
    this.id = service.provider().id();
    this.priority = service.provider().priority();
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException(
          "the provider has no id; EngineProvider.id() must be a short unique name");
    }
  }

  public String id() {
    return id;
  }

  public int priority() {
    return priority;
  }

  /** The version of its jar, or {@code "unknown"}. */
  public String version() {
    return service.version();
  }

  /** The jar or folder it comes from, or {@code "unknown"}. */
  public String jar() {
    return service.jar();
  }

  /** Whether it can be used here. A probe that fails makes it unusable, for that reason. */
  public synchronized Availability availability() {
    if (availability == null) {
      availability = probe();
    }
    return availability;
  }

  private Availability probe() {
    try {
      Availability answer = service.provider().probe();
      return answer != null
          ? answer
          : Availability.unusable("its probe gave no answer", "mend or remove it");
    } catch (Throwable failure) {
      return Availability.unusable(
          "its probe failed: " + Services.reason(failure), Services.remedy(failure));
    }
  }

  /**
   * Opens it.
   *
   * @throws EngineException if it cannot be opened, with what the provider threw as its cause
   */
  public Engine open(EngineOptions options) {
    try {
      return Objects.requireNonNull(
          service.provider().open(options), "the provider opened nothing");
    } catch (Throwable failure) {
      throw new EngineException(
          "the engine "
              + describe()
              + " could not be opened with "
              + options.describe()
              + ": "
              + (failure instanceof EngineException ? failure.getMessage() : reason(failure)),
          failure);
    }
  }

  private static String reason(Throwable failure) {
    return Services.reason(failure) + "; " + Services.remedy(failure);
  }

  /** {@code "ejml 0.1.0 (lib/engine-ejml-0.1.0.jar)"}. */
  public String describe() {
    return id + " " + version() + " (" + jar() + ")";
  }
}
