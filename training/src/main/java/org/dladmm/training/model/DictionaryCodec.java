package org.dladmm.training.model;

import org.dladmm.training.dictionary.DictionaryReport;
import org.dladmm.training.dictionary.DictionaryState;
import org.dladmm.training.model.proto.StoredDictionary;
import org.dladmm.training.model.proto.StoredIteration;

/** Turns checkpoints of dictionaries into the messages that are stored, and back. */
final class DictionaryCodec {
  private DictionaryCodec() {}

  /** The message; refuses a value that is not finite. */
  static StoredDictionary encode(DictionaryCheckpoint checkpoint) {
    DictionaryState state = checkpoint.state();
    StoredDictionary.Builder result =
        StoredDictionary.newBuilder()
            .setRun(RunCodec.encode(checkpoint.run()))
            .setMomentum(state.momentum())
            .setSafety(state.safety())
            .setRefused(state.refused())
            .addAllValues(ValuesCodec.encode(state.values()));
    state.log().forEach(report -> result.addIterations(encode(report)));
    return result.build();
  }

  private static StoredIteration encode(DictionaryReport report) {
    return StoredIteration.newBuilder()
        .setIteration(report.iteration())
        .setObjective(report.objective())
        .setTaken(report.taken())
        .setSeconds(report.seconds())
        .build();
  }

  /**
   * The checkpoint that was stored.
   *
   * @throws IllegalArgumentException if the message is none of a dictionary
   */
  static DictionaryCheckpoint decode(StoredDictionary stored) {
    return new DictionaryCheckpoint(
        RunCodec.decode(stored.getRun()),
        new DictionaryState(
            stored.getMomentum(),
            stored.getSafety(),
            stored.getRefused(),
            ValuesCodec.decode(stored.getValuesList()),
            stored.getIterationsList().stream().map(DictionaryCodec::decode).toList()));
  }

  private static DictionaryReport decode(StoredIteration stored) {
    return new DictionaryReport(
        stored.getIteration(), stored.getObjective(), stored.getTaken(), stored.getSeconds());
  }
}
