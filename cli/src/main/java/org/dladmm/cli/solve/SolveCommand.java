package org.dladmm.cli.solve;

import java.util.Set;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
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
      "X may be larger than memory as a .npy file: it is read, solved and written --batch columns"
          + " at a time. While it is on its way, or if it is stopped, an earlier result stays.",
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
      "                primalResidual, dualResidual and iterations",
      "  columns.csv   the same for each column, where they are more than 100000;",
      "                summary.json then counts them by status"
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
    try (Engine engine = session.openEngine(Precision.FLOAT64);
        SolveRun solve = new SolveRun(session, task, options);
        SolveFiles files =
            new SolveFiles(
                folder,
                task.problem(),
                task.x().columns(),
                engine.precision(),
                SolveFiles.MOST_IN_SUMMARY)) {
      double seconds = solve.run(engine, files);
      SolveSummary summary = SolveSummary.of(task, options, engine, session.seed(), seconds);
      files.commit(summary);
      print(session, summary, files, options, folder);
      return files.tally().solved() ? ExitStatus.DONE : ExitStatus.MISSED;
    }
  }

  private static void print(
      Session session,
      SolveSummary summary,
      SolveFiles files,
      SolverOptions options,
      OutputFolder folder) {
    session.out().println(files.tally().summary());
    session.out().println(summary.describe());
    session.out().println(files.names() + " are in " + folder);
    Set<Status> met = files.tally().counts().keySet();
    if (met.contains(Status.ITERATION_LIMIT)) {
      session.remark(
          "some columns missed the tolerance %s; allow more than %d iterations with --max-iterations, or accept a larger gap with --tolerance"
              .formatted(options.tolerance(), options.maxIterations()));
    }
    if (met.contains(Status.DIVERGED)) {
      session.remark(
          "some columns diverged: their entries are too large for %s; rescale X, or use float64"
              .formatted(summary.precision()));
    }
    if (met.contains(Status.INFEASIBLE)) {
      session.remark("no Z and E reach some columns: they are not in the range of [A B]");
    }
  }
}
