package org.dladmm.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dladmm.configuration.NearestName;
import org.dladmm.configuration.Service;
import org.dladmm.configuration.Services;
import org.dladmm.configuration.Services.Broken;
import org.dladmm.configuration.Setting;
import org.dladmm.configuration.Settings;

/**
 * The engines that there are, and the choice among them.
 *
 * <p>An engine that is asked for is taken or refused, never replaced by another. If none is asked
 * for, it is the usable engine of the highest priority; of two with the same, the first by id. Only
 * engines that come into question are probed.
 */
public final class Engines {
  private final List<FoundEngine> engines;
  private final List<Broken> broken;

  private Engines(List<FoundEngine> engines, List<Broken> broken) {
    this.engines =
        engines.stream()
            .sorted(
                Comparator.comparing(FoundEngine::priority)
                    .reversed()
                    .thenComparing(FoundEngine::id))
            .toList();
    this.broken = List.copyOf(broken);
  }

  /**
   * The engines that the thread's context class loader finds, or, where there is none, that of this
   * class.
   */
  public static Engines discover() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return discover(Objects.requireNonNullElseGet(context, Engines.class::getClassLoader));
  }

  /** The engines that a class loader and its parents find. */
  public static Engines discover(ClassLoader classLoader) {
    return of(Services.load(EngineProvider.class, classLoader));
  }

  /** The engines of the given providers, and no others. */
  public static Engines of(Collection<? extends EngineProvider> providers) {
    List<Service<EngineProvider>> services = new ArrayList<>();
    providers.forEach(provider -> services.add(Service.of(provider)));
    return of(new Services<>(services, List.of()));
  }

  private static Engines of(Services<EngineProvider> services) {
    List<FoundEngine> engines = new ArrayList<>();
    List<Broken> broken = new ArrayList<>(services.broken());
    for (Service<EngineProvider> service : services.loaded()) {
      try {
        engines.add(new FoundEngine(service));
      } catch (Throwable failure) {
        broken.add(Broken.of(service.describe(), failure));
      }
    }
    return new Engines(engines, broken);
  }

  /**
   * The engines, those of the highest priority first. Two may have one id; then nothing can be
   * chosen.
   */
  public List<FoundEngine> found() {
    return engines;
  }

  /** What was found and could not even say who it is. */
  public List<Broken> broken() {
    return broken;
  }

  /**
   * Whether all of this is usable, and if not, why; a line for each engine. Probes every engine.
   */
  public String report() {
    return EngineReport.of(this);
  }

  /**
   * The engine that the setting {@code engine} asks for, or else the usable engine of the highest
   * priority.
   *
   * @throws UnknownEngineException if the engine that was asked for was not found
   * @throws EngineException if it is not usable, if none is, or if two engines have one id
   */
  public EngineChoice choose(Settings settings) {
    return settings.get(EngineSettings.ENGINE).map(this::choose).orElseGet(this::best);
  }

  /**
   * The engine whose id is the setting's value, for whoever uses several.
   *
   * @throws UnknownEngineException if it was not found
   * @throws EngineException if it is not usable, or if two engines have one id
   */
  public EngineChoice choose(Setting asked) {
    requireUniqueIds();
    return new EngineChoice(find(asked), Optional.of(asked), this);
  }

  /**
   * All usable engines, those of the highest priority first. Probes every engine.
   *
   * @throws EngineException if there is none, or if two engines have one id
   */
  public List<FoundEngine> usable() {
    requireUniqueIds();
    List<FoundEngine> usable = engines.stream().filter(e -> e.availability().usable()).toList();
    if (usable.isEmpty()) {
      throw noneUsable();
    }
    return usable;
  }

  private FoundEngine find(Setting asked) {
    String id = asked.value().strip();
    FoundEngine engine =
        engines.stream()
            .filter(e -> e.id().equals(id))
            .findFirst()
            .orElseThrow(() -> unknown(id, asked));
    if (!engine.availability().usable()) {
      throw new EngineException(
          "The engine '"
              + id
              + "', asked for by "
              + asked.describeOrigin()
              + ", is not usable. "
              + report());
    }
    return engine;
  }

  private UnknownEngineException unknown(String id, Setting asked) {
    String guess =
        NearestName.of(id, engines.stream().map(FoundEngine::id).toList())
            .map(name -> " Did you mean '" + name + "'?")
            .orElse("");
    return new UnknownEngineException(
        "There is no engine '"
            + id
            + "', asked for by "
            + asked.describeOrigin()
            + "."
            + guess
            + " "
            + report());
  }

  private EngineChoice best() {
    requireUniqueIds();
    return engines.stream()
        .filter(e -> e.availability().usable())
        .findFirst()
        .map(engine -> new EngineChoice(engine, Optional.empty(), this))
        .orElseThrow(this::noneUsable);
  }

  private EngineException noneUsable() {
    return new EngineException("No engine is usable. " + report());
  }

  private void requireUniqueIds() {
    new TreeMap<>(engines.stream().collect(Collectors.groupingBy(FoundEngine::id)))
        .forEach(
            (id, same) -> {
              if (same.size() > 1) {
                throw new EngineException(
                    "The id '"
                        + id
                        + "' belongs to "
                        + same.size()
                        + " engines, of "
                        + same.stream()
                            .map(FoundEngine::jar)
                            .collect(Collectors.joining(" and of "))
                        + "; remove all but one from the class path.");
              }
            });
  }
}
