package org.dladmm.cli.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dladmm.benchmarks.compare.Compared;
import org.dladmm.benchmarks.compare.Outcome;
import org.dladmm.benchmarks.compare.Verdict;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;

/**
 * What a comparison came to.
 *
 * @param engines that were compared
 * @param options that all of them were opened with
 * @param seed of the data
 * @param seconds that the times were measured for
 * @param workloads the results, by workload
 */
record ComparisonResult(
    ComparedEngines engines,
    EngineOptions options,
    long seed,
    int seconds,
    List<Compared> workloads) {
  /** Whether every engine is within the tolerance everywhere. */
  boolean allGood() {
    return complaints().isEmpty();
  }

  /**
   * Tells of the first engine that is not.
   *
   * @throws EngineException if there is one
   */
  void requireAllGood() {
    List<String> complaints = complaints();
    if (!complaints.isEmpty()) {
      int more = complaints.size() - 1;
      throw new EngineException(
          complaints.get(0) + (more == 0 ? "" : "; and " + more + " more, marked ! in the table"));
    }
  }

  private List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (Compared workload : workloads) {
      for (Outcome outcome : workload.outcomes()) {
        if (!outcome.verdict().good()) {
          complaints.add(complaint(workload, outcome));
        }
      }
    }
    return complaints;
  }

  private static String complaint(Compared workload, Outcome outcome) {
    String what =
        "the engine '%s' %s '%s' (%s): "
            .formatted(
                outcome.engine(),
                outcome.verdict() == Verdict.FAILED ? "failed in" : "is out of tolerance in",
                workload.workload(),
                workload.size());
    if (outcome.verdict() == Verdict.FAILED) {
      return what + outcome.failure();
    }
    return what
        + String.format(
            Locale.ROOT,
            "its result '%s' differs by %.1e from the float64 reference, and %.1e is allowed",
            worst(outcome),
            outcome.difference(),
            workload.tolerance());
  }

  /** The result that differs most; one that is not a number before all others. */
  private static String worst(Outcome outcome) {
    return outcome.differences().entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }
}
