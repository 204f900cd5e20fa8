package org.dladmm.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.reference.ReferenceEngine;

/**
 * The same work on every engine: how far the results lie from those of the {@link ReferenceEngine}
 * in float64, and how long it takes. Whatever an engine throws is its own failure and spoils
 * nothing else.
 */
public final class Comparison {
  private final List<Engine> engines;
  private final Stopwatch stopwatch;
  private final Listener listener;

  /** Hears how a comparison goes on. */
  public interface Listener {
    /**
     * A step begins.
     *
     * @param what is done in it
     * @param done how much is done
     * @param total how much there is to do, in the same unit
     */
    void step(String what, long done, long total);
  }

  /**
   * A comparison of engines, opened by the caller, who closes them.
   *
   * @throws IllegalArgumentException if there are none, or of different precisions
   */
  public Comparison(List<Engine> engines, Stopwatch stopwatch, Listener listener) {
    if (engines.stream().map(Engine::precision).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "a comparison needs one engine or more, all of one precision, not "
              + engines.stream().map(e -> e.id() + " in " + e.precision().label()).toList());
    }
    this.engines = List.copyOf(engines);
    this.stopwatch = stopwatch;
    this.listener = listener;
  }

  /** Compares the results of all workloads, then times them. */
  public List<Compared> of(List<Workload> workloads) {
    List<Contest> contests = new ArrayList<>();
    try (Engine reference = ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1))) {
      for (Workload workload : workloads) {
        listener.step("comparing " + workload.name(), contests.size(), workloads.size());
        contests.add(new Contest(workload, reference, engines));
      }
      stopwatch.time(
          contests.stream().map(Contest::runs).toList(),
          (k, used, budget) ->
              listener.step(
                  "timing " + workloads.get(k).name() + ", seconds",
                  used.toSeconds(),
                  Math.max(used.toSeconds(), budget.toSeconds())));
      return contests.stream().map(Contest::result).toList();
    } finally {
      contests.forEach(Contest::close);
    }
  }
}
