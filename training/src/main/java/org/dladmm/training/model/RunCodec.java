package org.dladmm.training.model;

import org.dladmm.engine.Precision;
import org.dladmm.training.model.proto.StoredRun;

/** What decides the bits of a training, as checkpoints keep it. */
final class RunCodec {
  private RunCodec() {}

  static StoredRun encode(Run run) {
    return StoredRun.newBuilder()
        .setConfiguration(run.configuration())
        .setEngine(run.engine())
        .setPrecision(run.precision().label())
        .setSeed(run.seed())
        .setDataSha256(run.data())
        .build();
  }

  /**
   * What was stored.
   *
   * @throws IllegalArgumentException if the precision is none
   */
  static Run decode(StoredRun run) {
    return new Run(
        run.getConfiguration(),
        run.getEngine(),
        Precision.of(run.getPrecision()),
        run.getSeed(),
        run.getDataSha256());
  }
}
