package org.dladmm.training.model;

import org.dladmm.training.model.proto.StoredEngine;
import org.dladmm.training.model.proto.StoredFigures;
import org.dladmm.training.model.proto.StoredHashes;
import org.dladmm.training.model.proto.StoredProvenance;

/** Provenance as model files keep it. */
final class ProvenanceCodec {
  private ProvenanceCodec() {}

  static StoredProvenance encode(Provenance provenance) {
    UsedEngine engine = provenance.engine();
    DataHashes data = provenance.data();
    StoredProvenance.Builder result =
        StoredProvenance.newBuilder()
            .putAllVersions(provenance.versions())
            .setEngine(
                StoredEngine.newBuilder()
                    .setId(engine.id())
                    .setDevice(engine.device())
                    .putAllOptions(engine.options()))
            .setSha256(
                StoredHashes.newBuilder()
                    .setA(data.a())
                    .setB(data.b())
                    .setTrainingData(data.training())
                    .setTestData(data.test()))
            .setSeed(provenance.seed())
            .setConfiguration(provenance.configuration());
    for (FigureSeries figures : provenance.figures()) {
      result.addFigures(
          StoredFigures.newBuilder().setName(figures.name()).addAllValues(figures.values()));
    }
    return result.build();
  }

  /**
   * The provenance that was stored.
   *
   * @throws IllegalArgumentException if a figure has no values
   */
  static Provenance decode(StoredProvenance stored) {
    StoredEngine engine = stored.getEngine();
    StoredHashes sha256 = stored.getSha256();
    return new Provenance(
        stored.getVersionsMap(),
        new UsedEngine(engine.getId(), engine.getDevice(), engine.getOptionsMap()),
        new DataHashes(
            sha256.getA(), sha256.getB(), sha256.getTrainingData(), sha256.getTestData()),
        stored.getSeed(),
        stored.getConfiguration(),
        stored.getFiguresList().stream()
            .map(figures -> new FigureSeries(figures.getName(), figures.getValuesList()))
            .toList());
  }
}
