package org.dladmm.benchmarks.compare;

import java.util.Map;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.configuration.Services;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;

/**
 * A workload on an engine, from its first run on. Whatever the engine throws is its own failure;
 * after that it does nothing more.
 */
final class Contestant implements AutoCloseable {
  private final Engine engine;
  private final TimedRun run = new TimedRun(this::work);
  private Workload.Prepared prepared;
  private Throwable failure;
  private Outcome outcome;

  /** Prepares the workload, runs it and compares its results with what they should be. */
  Contestant(Workload workload, Engine engine, Map<String, Matrix> expected, double tolerance) {
    this.engine = engine;
    if (!workload.runsOn(engine)) {
      outcome = Outcome.unsupported(engine.id());
      return;
    }
    attempt(() -> prepared = workload.on(engine));
    work();
    attempt(
        () ->
            outcome =
                Outcome.of(engine.id(), Difference.of(expected, prepared.results()), tolerance));
  }

  private void work() {
    attempt(
        () -> {
          prepared.run();
          engine.synchronise();
        });
  }

  private void attempt(Runnable step) {
    if (failure == null) {
      try {
        step.run();
      } catch (Throwable e) {
        failure = e;
      }
    }
  }

  /** Whether there is something to time. */
  boolean runs() {
    return prepared != null && failure == null;
  }

  /** The work, again and again. */
  TimedRun timedRun() {
    return run;
  }

  /** What came of it, with its time if it was timed. */
  Outcome outcome() {
    if (failure != null) {
      return Outcome.failed(engine.id(), Services.reason(failure));
    }
    return run.runs() == 0 ? outcome : outcome.timed(run);
  }

  @Override
  public void close() {
    if (prepared != null) {
      prepared.close();
    }
  }
}
