package org.dladmm.training.config;

import java.nio.file.Path;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.config.TrainingData.Surroundings;

/** The data of configurations that learn no dictionary. */
final class Data {
  private Data() {}

  static TrainingData of(TrainingConfig config, Path folder, long seed) {
    DictionaryMaker none =
        (patches, start, options, unlearned) -> {
          throw new AssertionError("a dictionary is learned");
        };
    return TrainingData.of(config, new Surroundings(ProblemCatalogue.load(), folder, seed, none));
  }
}
