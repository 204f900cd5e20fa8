package org.dladmm.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dladmm.configuration.NearestName;
import org.dladmm.configuration.Service;
import org.dladmm.configuration.Services;
import org.dladmm.configuration.Services.Broken;
import org.dladmm.operator.LinearOperator;

/**
 * The problems that are on the class path, the user's own included. A family that cannot be loaded
 * is reported where a name is not found, and spoils no other.
 */
public final class ProblemCatalogue {
  private final List<ProblemDefinition> definitions;
  private final List<Broken> broken;

  private ProblemCatalogue(List<ProblemDefinition> definitions, List<Broken> broken) {
    this.definitions = List.copyOf(definitions);
    this.broken = List.copyOf(broken);
  }

  /**
   * All problems that the class loader finds.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public static ProblemCatalogue load(ClassLoader loader) {
    Services<ProblemDefinition> services = Services.load(ProblemDefinition.class, loader);
    Map<String, Service<ProblemDefinition>> found = new TreeMap<>();
    List<Broken> broken = new ArrayList<>(services.broken());
    List<String> twice = new ArrayList<>();
    for (Service<ProblemDefinition> service : services.loaded()) {
      try {
        String name = name(service.provider());
        if (found.containsKey(name)) {
          twice.add(bothOf(name, found.get(name), service));
        }
        found.put(name, service);
      } catch (Throwable failure) {
        broken.add(Broken.of(service.describe(), failure));
      }
    }
    if (!twice.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", twice));
    }
    return new ProblemCatalogue(found.values().stream().map(Service::provider).toList(), broken);
  }

  /** All problems on this class's path. */
  public static ProblemCatalogue load() {
    return load(ProblemCatalogue.class.getClassLoader());
  }

  private static String name(ProblemDefinition definition) {
    String name = definition.name();
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "it has no name; ProblemDefinition.name() must be a short unique one");
    }
    return name;
  }

  private static String bothOf(String name, Service<?> one, Service<?> other) {
    return "the name '%s' belongs to two problems, %s and %s; remove one from the class path"
        .formatted(name, one.describe(), other.describe());
  }

  /** The problems, by name. */
  public List<ProblemDefinition> definitions() {
    return definitions;
  }

  /** What was found and could not be used, and why. */
  public List<Broken> broken() {
    return broken;
  }

  /**
   * The family with the given name.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  public ProblemDefinition find(String name) {
    return definitions.stream()
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown(name));
  }

  private IllegalArgumentException unknown(String name) {
    List<String> names = definitions.stream().map(ProblemDefinition::name).toList();
    String unusable =
        broken.isEmpty()
            ? ""
            : broken.stream()
                .map(b -> b.what() + ": " + b.reason())
                .collect(Collectors.joining("; ", "; not usable: ", ""));
    return new IllegalArgumentException(
        "there is no problem '%s'; %sthere are: %s%s"
            .formatted(name, guess(name, names), String.join(", ", names), unusable));
  }

  private static String guess(String name, Collection<String> names) {
    return NearestName.of(name, names).map(guess -> "did you mean '" + guess + "'? ").orElse("");
  }

  /**
   * A problem by name, with defaults for the parameters that are not given.
   *
   * @throws IllegalArgumentException for an unknown name or parameter, or a value out of range
   */
  public Problem problem(
      String name, Map<String, Double> given, LinearOperator a, LinearOperator b) {
    ProblemDefinition definition = find(name);
    Map<String, Double> values = new TreeMap<>();
    definition.parameters().forEach(p -> values.put(p.name(), p.defaultValue()));
    given.forEach(
        (key, value) -> {
          if (!values.containsKey(key)) {
            throw new IllegalArgumentException(
                "the problem '%s' has no parameter '%s'; it has: %s"
                    .formatted(name, key, String.join(", ", values.keySet())));
          }
          values.put(key, value);
        });
    return definition.on(a, b, values);
  }
}
