package org.dladmm.solver;

/** Takes the answers for some columns after those for all columns before them. */
@FunctionalInterface
public interface AnswerSink {
  /**
   * Takes answers.
   *
   * @param from the place in X of the first of them
   */
  void take(int from, Solution part);
}
