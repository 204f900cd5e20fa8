package org.dladmm.cli.solve;

import java.util.List;
import java.util.OptionalLong;
import org.dladmm.engine.Engine;
import org.dladmm.solver.ColumnResult;
import org.dladmm.solver.Solution;
import org.dladmm.solver.SolverOptions;

/**
 * What {@code summary.json} says; its keys are promised to scripts.
 *
 * @param seconds the time of solving, without reading and writing files
 * @param seed null where none was given: solving draws no random numbers
 */
record SolveSummary(
    String problem,
    String method,
    String engine,
    String precision,
    int threads,
    Long seed,
    double seconds,
    List<Column> columns) {
  /** One column of X. */
  record Column(
      String status,
      double objective,
      double lowerBound,
      double gap,
      double relativeGap,
      double primalResidual,
      double dualResidual,
      int iterations) {
    static Column of(ColumnResult result) {
      return new Column(
          result.status().name(),
          result.objective(),
          result.lowerBound(),
          result.gap(),
          result.relativeGap(),
          result.primalResidual(),
          result.dualResidual(),
          result.iterations());
    }
  }

  static SolveSummary of(
      SolveTask task,
      SolverOptions options,
      Engine engine,
      OptionalLong seed,
      double seconds,
      Solution solution) {
    return new SolveSummary(
        task.problem().name(),
        task.method(options),
        engine.id(),
        engine.precision().label(),
        engine.options().threads(),
        seed.isPresent() ? seed.getAsLong() : null,
        seconds,
        solution.columns().stream().map(Column::of).toList());
  }

  /** One line for people. */
  String describe() {
    return "%s by %s on %s (%s, %d %s) in %.2f s"
        .formatted(
            problem,
            method,
            engine,
            precision,
            threads,
            threads == 1 ? "thread" : "threads",
            seconds);
  }
}
