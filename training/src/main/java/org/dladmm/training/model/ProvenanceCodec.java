package org.dladmm.training.model;

import java.time.Instant;
import java.util.Optional;
import org.dladmm.engine.Precision;
import org.dladmm.training.model.proto.StoredFigures;
import org.dladmm.training.model.proto.StoredProvenance;

/** Provenance as model files keep it. */
final class ProvenanceCodec {
  private ProvenanceCodec() {}

  static StoredProvenance encode(Provenance provenance) {
    StoredProvenance.Builder result =
        StoredProvenance.newBuilder()
            .setDladmmVersion(provenance.dladmmVersion())
            .setJavaVersion(provenance.javaVersion())
            .setEngine(provenance.engine())
            .setDevice(provenance.device())
            .setPrecision(provenance.precision().label())
            .setThreads(provenance.threads())
            .setSeed(provenance.seed())
            .setConfiguration(provenance.configuration())
            .setCreatedAt(provenance.createdAt().map(Instant::toString).orElse(""));
    for (FigureSeries figures : provenance.figures()) {
      result.addFigures(
          StoredFigures.newBuilder().setName(figures.name()).addAllValues(figures.values()));
    }
    return result.build();
  }

  /**
   * The provenance that was stored.
   *
   * @throws IllegalArgumentException if the precision is unknown
   * @throws java.time.DateTimeException if the time is none
   */
  static Provenance decode(StoredProvenance stored) {
    return new Provenance(
        stored.getDladmmVersion(),
        stored.getJavaVersion(),
        stored.getEngine(),
        stored.getDevice(),
        Precision.of(stored.getPrecision()),
        stored.getThreads(),
        stored.getSeed(),
        stored.getConfiguration(),
        Optional.of(stored.getCreatedAt()).filter(text -> !text.isEmpty()).map(Instant::parse),
        stored.getFiguresList().stream()
            .map(figures -> new FigureSeries(figures.getName(), figures.getValuesList()))
            .toList());
  }
}
