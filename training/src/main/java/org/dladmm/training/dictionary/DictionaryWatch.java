package org.dladmm.training.dictionary;

import org.dladmm.matrix.Matrix;
import org.dladmm.training.model.Run;

/** Sees to a dictionary's learning: shows how far it is, keeps it, lets it be stopped. */
@FunctionalInterface
public interface DictionaryWatch {
  /**
   * Runs a learning that has taken no step yet, or restores what was kept of it and runs the rest.
   * It is {@link DictionaryLearning#done} afterwards; where that cannot be, an exception says why.
   *
   * @param learning which its caller closes
   * @param run what decides its bits
   * @return the dictionary
   */
  Matrix learn(DictionaryLearning learning, Run run);

  /** Nothing is shown, and nothing kept. */
  static DictionaryWatch silent() {
    return (learning, run) -> {
      learning.run(DictionaryListener.silent());
      return learning.dictionary();
    };
  }
}
