package org.dladmm.training.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dladmm.engine.Precision;

/**
 * Where a model comes from: enough to train it again, and to say what it was worth.
 *
 * @param dladmmVersion the version that trained it
 * @param javaVersion the Java that it ran on
 * @param engine the engine's id
 * @param device one line about the device
 * @param precision the numbers it was trained in
 * @param threads how many the engine used
 * @param seed of the random numbers
 * @param configuration the training configuration, YAML
 * @param createdAt when, if that is to be kept: a model without it can be reproduced to the byte
 * @param figures what was measured after each layer
 */
public record Provenance(
    String dladmmVersion,
    String javaVersion,
    String engine,
    String device,
    Precision precision,
    int threads,
    long seed,
    String configuration,
    Optional<Instant> createdAt,
    List<FigureSeries> figures) {
  public Provenance {
    Objects.requireNonNull(dladmmVersion);
    Objects.requireNonNull(javaVersion);
    Objects.requireNonNull(engine);
    Objects.requireNonNull(device);
    Objects.requireNonNull(precision);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(createdAt);
    figures = List.copyOf(figures);
  }

  /** The figures of the given name. */
  public Optional<FigureSeries> figures(String name) {
    return figures.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  /** The same with other figures. */
  public Provenance withFigures(List<FigureSeries> other) {
    return new Provenance(
        dladmmVersion,
        javaVersion,
        engine,
        device,
        precision,
        threads,
        seed,
        configuration,
        createdAt,
        other);
  }
}
