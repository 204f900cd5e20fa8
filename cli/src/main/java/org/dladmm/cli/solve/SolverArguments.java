package org.dladmm.cli.solve;

import org.dladmm.solver.Method;
import org.dladmm.solver.SolverOptions;
import picocli.CommandLine.Option;

/** The part of the command line that says how to solve, and how far. */
final class SolverArguments {
  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "halpern",
      description = {
        "halpern: LADMM restarted and averaged, with the penalty rebalanced for every column (the default).",
        "ladmm: LADMM as published, with one fixed penalty; slow to high accuracy."
      })
  private String method;

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      defaultValue = "1e-6",
      description =
          "The relative gap between objective and lower bound to reach (${DEFAULT-VALUE}).")
  private double tolerance;

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      defaultValue = "20000",
      description = "Steps after which a column is given up (${DEFAULT-VALUE}).")
  private int maxIterations;

  @Option(
      names = "--penalty",
      paramLabel = "P",
      defaultValue = "0",
      description =
          "The penalty of the augmented Lagrangian: fixed for ladmm, the start for halpern; 0 chooses it from X.")
  private double penalty;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "2048",
      description =
          "Columns that are read and solved together (${DEFAULT-VALUE}); fewer take less memory.")
  private int batch;

  /**
   * The solver's options.
   *
   * @throws IllegalArgumentException for a value out of range
   */
  SolverOptions options() {
    return SolverOptions.defaults()
        .withMethod(Method.of(method))
        .withTolerance(tolerance)
        .withMaxIterations(maxIterations)
        .withPenalty(penalty)
        .withBatch(batch);
  }
}
