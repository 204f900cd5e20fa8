package org.dladmm.benchmarks.compare;

import java.util.Map;

/**
 * A workload on an engine.
 *
 * @param engine the engine's id
 * @param verdict what came of it
 * @param difference the largest difference from the reference; NaN where there is none
 * @param differences the difference of each result, by name
 * @param seconds the shortest run; NaN where none was timed
 * @param runs how many runs were timed
 * @param ratio seconds over those of the fastest engine; NaN where none was timed
 * @param failure what the engine threw; empty if it did not
 */
public record Outcome(
    String engine,
    Verdict verdict,
    double difference,
    Map<String, Double> differences,
    double seconds,
    int runs,
    double ratio,
    String failure) {
  /** The outcome of a run that came to an end. */
  static Outcome of(String engine, Map<String, Double> differences, double tolerance) {
    double largest = Difference.largest(differences);
    // a difference that is NaN is outside, too
    Verdict verdict = largest <= tolerance ? Verdict.WITHIN : Verdict.OUTSIDE;
    return new Outcome(engine, verdict, largest, differences, Double.NaN, 0, Double.NaN, "");
  }

  static Outcome unsupported(String engine) {
    return without(engine, Verdict.UNSUPPORTED, "");
  }

  static Outcome failed(String engine, String failure) {
    return without(engine, Verdict.FAILED, failure);
  }

  private static Outcome without(String engine, Verdict verdict, String failure) {
    return new Outcome(engine, verdict, Double.NaN, Map.of(), Double.NaN, 0, Double.NaN, failure);
  }

  Outcome timed(TimedRun run) {
    return new Outcome(
        engine, verdict, difference, differences, run.seconds(), run.runs(), ratio, failure);
  }

  Outcome against(double fastest) {
    return new Outcome(
        engine, verdict, difference, differences, seconds, runs, seconds / fastest, failure);
  }
}
