package org.dladmm.cli.solve;

import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.solver.Solution;
import org.dladmm.solver.SolverOptions;
import org.dladmm.solver.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dladmm solve}: answers with certificates. */
@Command(
    name = "solve",
    header = "Solve a problem for every column of X, each with a certificate.",
    customSynopsis = {
      "dladmm solve PROBLEM --A F --X F [--B F] [--param name=value]...",
      "             [--data name=F]... [options] --out DIR",
      "       dladmm solve --model M --X F [options] --out DIR"
    },
    description = {
      "",
      "Solves min f(Z) + g(E) subject to X = AZ + BE. Every column of X is a sample and is solved"
          + " for itself. 'dladmm problems' lists the problems and their parameters.",
      "",
      "Each answer is proved: the point (Z, E) is feasible, the multiplier lambda is"
          + " dual-feasible, and so lowerBound <= optimum <= objective. Anyone can recompute both"
          + " from the files.",
      "",
      "Files F are file.npy, file.csv or file.mat:variable; :T behind any of them transposes. X is"
          + " m x n, A is m x d1, B is m x d2.",
      "",
      "Examples:",
      "  ./dladmm solve l1-l1 --A A.npy --X X.npy --param alpha=0.5 --out solved",
      "  ./dladmm solve --model trained/model.dladmm --X new.npy --out solved",
      ""
    },
    footer = {
      "",
      "Files written to DIR:",
      "  Z.npy         d1 x n, of the feasible point",
      "  E.npy         d2 x n, of the feasible point",
      "  lambda.npy    m x n, dual-feasible",
      "  summary.json  problem, method, engine, seconds, and for each column its",
      "                status, objective, lowerBound, gap, relativeGap,",
      "                primalResidual, dualResidual and iterations"
    },
    exitCodeList = {
      "0:every column is solved to the tolerance",
      "1:failed at run time, or an engine that is known cannot be used",
      "2:wrong usage or input: an option, a file, a shape, an unknown name",
      "3:solved and written, but some column missed the tolerance"
    })
public final class SolveCommand extends Subcommand {
  @Mixin private ProblemArguments problemArguments;

  @Mixin private SolverArguments solverArguments;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the results; made if it is not there.")
  private String out;

  @Override
  protected int run(Session session) {
    SolverOptions options = UserValues.check(solverArguments::options);
    ProblemSource source = problemArguments.source(session.problems());
    OutputFolder folder = OutputFolder.planned(out, SolveFiles.NAMES);
    SolveTask task = source.read(problemArguments);
    try (Engine engine = session.openEngine(Precision.FLOAT64)) {
      long start = System.nanoTime();
      Solution solution = solve(session, engine, options, task);
      double seconds = (System.nanoTime() - start) * 1e-9;
      SolveSummary summary =
          SolveSummary.of(task, options, engine, session.seed(), seconds, solution);
      SolveFiles.write(folder, solution, engine.precision(), summary);
      print(session, summary, solution, options, folder);
      return solution.solved() ? ExitStatus.DONE : ExitStatus.MISSED;
    }
  }

  private static Solution solve(
      Session session, Engine engine, SolverOptions options, SolveTask task) {
    try (Progress progress = session.progress()) {
      int n = task.x().columns();
      progress.step("columns solved", 0, n);
      return task.solver(options)
          .withProgress(done -> progress.step("columns solved", done, n))
          .solve(engine, task.x());
    }
  }

  private static void print(
      Session session,
      SolveSummary summary,
      Solution solution,
      SolverOptions options,
      OutputFolder folder) {
    session.out().println(solution.summary());
    session.out().println(summary.describe());
    session.out().println("Z.npy, E.npy, lambda.npy and summary.json are in " + folder);
    if (some(solution, Status.ITERATION_LIMIT)) {
      session.remark(
          "some columns missed the tolerance %s; allow more than %d iterations with --max-iterations, or accept a larger gap with --tolerance"
              .formatted(options.tolerance(), options.maxIterations()));
    }
    if (some(solution, Status.DIVERGED)) {
      session.remark(
          "some columns diverged: their entries are too large for %s; rescale X, or use float64"
              .formatted(summary.precision()));
    }
    if (some(solution, Status.INFEASIBLE)) {
      session.remark("no Z and E reach some columns: they are not in the range of [A B]");
    }
  }

  private static boolean some(Solution solution, Status status) {
    return solution.columns().stream().anyMatch(column -> column.status() == status);
  }
}
