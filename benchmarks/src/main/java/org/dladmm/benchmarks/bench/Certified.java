package org.dladmm.benchmarks.bench;

import java.util.List;

/**
 * A network and classical iterations from there, until every column's gap is certified.
 *
 * @param size the case
 * @param gap the relative gap
 * @param times of the engines
 * @param answers of the engines, in the same order
 */
public record Certified(BenchCase size, double gap, List<Timed> times, List<Answer> answers) {
  public Certified {
    times = List.copyOf(times);
    answers = List.copyOf(answers);
  }

  /**
   * What an engine came to.
   *
   * @param engine its id
   * @param certified columns whose gap is proved
   * @param meanSteps steps a column took, layers included
   * @param mostSteps of the column that took most
   * @param products floating-point operations of the matrix products, of all columns
   */
  public record Answer(
      String engine, long certified, double meanSteps, int mostSteps, long products) {}
}
