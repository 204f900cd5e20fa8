package org.dladmm.training.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a model comes from: enough to train it again, and to say what it was worth. There is no
 * time in it, so that the same training makes the same file.
 *
 * @param versions of what it was trained with, by name: {@code dladmm}, {@code engine}, {@code
 *     java}, {@code os}
 * @param engine what computed
 * @param data what it was trained on
 * @param seed of the random numbers
 * @param configuration the training configuration, YAML; empty where no training made the model
 * @param figures what was measured after each layer
 */
public record Provenance(
    Map<String, String> versions,
    UsedEngine engine,
    DataHashes data,
    long seed,
    String configuration,
    List<FigureSeries> figures) {
  /** The version of dladmm among the others. */
  public static final String DLADMM = "dladmm";

  public Provenance {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    Objects.requireNonNull(engine);
    Objects.requireNonNull(data);
    Objects.requireNonNull(configuration);
    figures = List.copyOf(figures);
  }

  /** The figures of the given name. */
  public Optional<FigureSeries> figures(String name) {
    return figures.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
