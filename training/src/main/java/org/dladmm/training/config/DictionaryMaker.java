package org.dladmm.training.config;

import java.util.function.Consumer;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
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
   * @param unlearned the data of the training, with the start in place of the dictionary
   */
  Matrix learn(Matrix patches, Matrix start, DictionaryOptions options, TrainingData unlearned);

  /**
   * On an engine.
   *
   * @param watch sees to it
   * @param rehearsal refuses, before anything is learned, what the training could not begin with
   */
  static DictionaryMaker on(
      Engine engine,
      DictionaryWatch watch,
      TrainingConfig config,
      long seed,
      Consumer<TrainingData> rehearsal) {
    return (patches, start, options, unlearned) -> {
      rehearsal.accept(unlearned);
      Run run =
          new Run(
              new ConfigReader().write(config.decisive()),
              engine.id(),
              engine.precision(),
              seed,
              unlearned.fingerprint());
      try (DictionaryLearning learning = new DictionaryLearning(engine, patches, start, options)) {
        return watch.learn(learning, run);
      }
    };
  }
}
