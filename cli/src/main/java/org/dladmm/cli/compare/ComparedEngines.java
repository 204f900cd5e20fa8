package org.dladmm.cli.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.dladmm.cli.Session;
import org.dladmm.configuration.Setting;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineChoice;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.engine.FoundEngine;
import org.dladmm.training.InputException;

/** The engines that are compared, open, and those that are left out. */
public final class ComparedEngines implements AutoCloseable {
  private final List<FoundEngine> found = new ArrayList<>();
  private final List<Engine> open = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  /**
   * An engine that is not compared.
   *
   * @param engine its id, or what is known of it
   * @param reason why not
   * @param remedy what can be done about it; empty where nothing is known
   */
  public record LeftOut(String engine, String reason, String remedy) {}

  private ComparedEngines() {}

  /**
   * Opens the engines of the given ids, or, if there are none, all that are usable.
   *
   * @throws InputException if an id comes twice
   * @throws org.dladmm.engine.UnknownEngineException if an id is not known
   * @throws EngineException if an engine that was asked for cannot be used, or if none can
   */
  public static ComparedEngines open(Session session, List<String> ids, EngineOptions options) {
    ComparedEngines engines = new ComparedEngines();
    try {
      if (ids.isEmpty()) {
        engines.openUsable(session, options);
      } else {
        engines.openAsked(session, ids, options);
      }
      return engines;
    } catch (RuntimeException e) {
      engines.close();
      throw e;
    }
  }

  private void openAsked(Session session, List<String> ids, EngineOptions options) {
    if (new LinkedHashSet<>(ids).size() < ids.size()) {
      throw new InputException(
          "--engines " + String.join(",", ids) + " names an engine twice; leave one out");
    }
    Engines engines = session.engines();
    List<EngineChoice> asked =
        ids.stream()
            .map(id -> new Setting("engines", id, SettingOrigin.EXPLICIT))
            .map(engines::choose)
            .toList();
    asked.forEach(choice -> add(choice.engine(), choice.open(options)));
  }

  private void openUsable(Session session, EngineOptions options) {
    Engines engines = session.engines();
    for (FoundEngine engine : engines.usable()) {
      try {
        add(engine, engine.open(options));
      } catch (EngineException e) {
        leftOut.add(new LeftOut(engine.id(), e.getMessage(), ""));
      }
    }
    for (FoundEngine engine : engines.found()) {
      Availability availability = engine.availability();
      if (!availability.usable()) {
        leftOut.add(new LeftOut(engine.id(), availability.description(), availability.remedy()));
      }
    }
    engines.broken().forEach(b -> leftOut.add(new LeftOut(b.what(), b.reason(), b.remedy())));
    if (open.isEmpty()) {
      throw new EngineException("No engine can be opened. " + leftOut);
    }
  }

  private void add(FoundEngine engine, Engine opened) {
    found.add(engine);
    open.add(opened);
  }

  public List<Engine> open() {
    return open;
  }

  /** The open engines as they were found, in the same order. */
  public List<FoundEngine> found() {
    return found;
  }

  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** What there is to say of each, a line for each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int k = 0; k < open.size(); k++) {
      FoundEngine engine = found.get(k);
      lines.add("  %s %s: %s".formatted(engine.id(), engine.version(), open.get(k).device()));
      Availability availability = engine.availability();
      if (!availability.remedy().isBlank()) {
        lines.add(
            "    could run faster: " + availability.description() + "; " + availability.remedy());
      }
    }
    for (LeftOut engine : leftOut) {
      String remedy = engine.remedy().isBlank() ? "" : "; " + engine.remedy();
      lines.add("  left out: " + engine.engine() + ": " + engine.reason() + remedy);
    }
    return lines;
  }

  /** The open engines with their versions and options, as values for a report or a summary. */
  public List<Map<String, Object>> described() {
    List<Map<String, Object>> described = new ArrayList<>();
    for (int k = 0; k < open.size(); k++) {
      FoundEngine engine = found.get(k);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", engine.id());
      one.put("version", engine.version());
      one.put("jar", engine.jar());
      one.put("device", open.get(k).device());
      one.put("precision", open.get(k).precision().label());
      one.put("threads", open.get(k).options().threads());
      one.put("remedy", engine.availability().remedy());
      described.add(one);
    }
    return described;
  }

  @Override
  public void close() {
    open.forEach(Engine::close);
  }
}
