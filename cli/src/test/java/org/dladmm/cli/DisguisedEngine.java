package org.dladmm.cli;

import java.util.Map;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;

/** The engine {@code ejml} under another name, with something of its own around it. */
public abstract class DisguisedEngine implements EngineProvider {
  private final String id;
  private final int priority;

  /**
   * An engine in disguise.
   *
   * @param priority the smallest number for one that is never chosen unless someone asks for it
   */
  protected DisguisedEngine(String id, int priority) {
    this.id = id;
    this.priority = priority;
  }

  /** What is around the engine; its name is that of this provider. */
  protected abstract Engine around(Engine ejml);

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final int priority() {
    return priority;
  }

  @Override
  public final Availability probe() {
    return Availability.usable("ejml in disguise");
  }

  @Override
  public final Engine open(EngineOptions options) {
    Settings ejml = Settings.none().explicit(Map.of(EngineSettings.ENGINE, "ejml"));
    return around(Engines.discover().choose(ejml).open(options));
  }
}
