package org.dladmm.training.config;

import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.Fingerprint;
import org.dladmm.training.dictionary.DictionaryLearning;
import org.dladmm.training.dictionary.DictionaryOptions;
import org.dladmm.training.dictionary.DictionaryWatch;
import org.dladmm.training.model.Run;

/** Learns dictionaries for a training. */
@FunctionalInterface
interface DictionaryMaker {
  /**
   * The dictionary that is learned from patches.
   *
   * @param start where it starts
   */
  Matrix learn(Matrix patches, Matrix start, DictionaryOptions options);

  /** On an engine, where a watch sees to it. */
  static DictionaryMaker on(
      Engine engine, DictionaryWatch watch, TrainingConfig config, long seed) {
    return (patches, start, options) -> {
      Run run =
          new Run(
              new ConfigReader().write(config.decisive()),
              engine.id(),
              engine.precision(),
              seed,
              Fingerprint.of(List.of(patches)));
      try (DictionaryLearning learning = new DictionaryLearning(engine, patches, start, options)) {
        return watch.learn(learning, run);
      }
    };
  }
}
