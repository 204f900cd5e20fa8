package org.dladmm.training.dictionary;

/** Hears how far dictionary learning is. */
@FunctionalInterface
public interface DictionaryListener {
  /** After every iteration, in the thread that learns; the learning may be kept, or stopped. */
  void iteration(DictionaryLearning learning, DictionaryReport report);

  /** A listener that does nothing. */
  static DictionaryListener silent() {
    return (learning, report) -> {};
  }
}
