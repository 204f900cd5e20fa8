package org.dladmm.benchmarks.compare;

import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.workload.OperationCount;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;

/** A workload on the reference and on all engines. */
final class Contest implements AutoCloseable {
  private final Workload workload;
  private final double tolerance;
  private final long operations;
  private final double referenceSeconds;
  private final List<Contestant> contestants;

  /** Runs the workload once everywhere and compares the results. */
  Contest(Workload workload, Engine reference, List<Engine> engines) {
    this.workload = workload;
    tolerance = workload.tolerance(engines.get(0).precision());
    OperationCount counting = new OperationCount(reference);
    try (Workload.Prepared prepared = workload.on(counting)) {
      long start = System.nanoTime();
      prepared.run();
      referenceSeconds = (System.nanoTime() - start) * 1e-9;
      operations = counting.work().operations();
      Map<String, Matrix> expected = prepared.results();
      contestants =
          engines.stream()
              .map(engine -> new Contestant(workload, engine, expected, tolerance))
              .toList();
    }
  }

  /** What is to be timed. */
  List<TimedRun> runs() {
    return contestants.stream().filter(Contestant::runs).map(Contestant::timedRun).toList();
  }

  Compared result() {
    List<Outcome> outcomes = contestants.stream().map(Contestant::outcome).toList();
    double fastest =
        outcomes.stream()
            .mapToDouble(Outcome::seconds)
            .filter(seconds -> !Double.isNaN(seconds))
            .min()
            .orElse(Double.NaN);
    return new Compared(
        workload.name(),
        workload.size(),
        operations,
        tolerance,
        referenceSeconds,
        outcomes.stream().map(outcome -> outcome.against(fastest)).toList());
  }

  @Override
  public void close() {
    contestants.forEach(Contestant::close);
  }
}
