package org.dladmm.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dladmm.operator.LinearOperator;

/** The problems that are on the class path, the user's own included. */
public final class ProblemCatalogue {
  private final List<ProblemDefinition> definitions;

  private ProblemCatalogue(List<ProblemDefinition> definitions) {
    this.definitions = definitions;
  }

  /** All problems that the class loader finds. */
  public static ProblemCatalogue load(ClassLoader loader) {
    List<ProblemDefinition> found = new ArrayList<>();
    ServiceLoader.load(ProblemDefinition.class, loader).forEach(found::add);
    found.sort(Comparator.comparing(ProblemDefinition::name));
    return new ProblemCatalogue(List.copyOf(found));
  }

  /** All problems on this class's path. */
  public static ProblemCatalogue load() {
    return load(ProblemCatalogue.class.getClassLoader());
  }

  public List<ProblemDefinition> definitions() {
    return definitions;
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
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no problem '%s'; there are: %s"
                        .formatted(
                            name,
                            definitions.stream()
                                .map(ProblemDefinition::name)
                                .collect(Collectors.joining(", ")))));
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
