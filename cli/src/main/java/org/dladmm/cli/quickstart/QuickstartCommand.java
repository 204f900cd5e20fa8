package org.dladmm.cli.quickstart;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.cli.report.Table;
import org.dladmm.cli.train.TrainingFiles;
import org.dladmm.cli.train.TrainingResult;
import org.dladmm.cli.train.TrainingRun;
import org.dladmm.matrix.Matrix;
import org.dladmm.solver.ColumnResult;
import org.dladmm.solver.Solution;
import org.dladmm.solver.Solver;
import org.dladmm.solver.SolverOptions;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.Recipes;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.dictionary.DictionaryWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dladmm quickstart}: the main job on data of its own. */
@Command(
    name = "quickstart",
    header = "The main job on embedded data: train, compare with LADMM, solve new columns.",
    customSynopsis = "dladmm quickstart [--out DIR]",
    description = {
      "",
      "Trains 15 layers on the simulation of the D-LADMM paper (A 500 x 250, X = AZ + E with sparse Z and E), prints and plots the "
          + "error after each layer beside LADMM with its best settings, and solves columns it has never seen, each with a "
          + "certificate. It takes about a minute on two cores.",
      "",
      "Example:",
      "  ./dladmm quickstart --out first",
      ""
    },
    footerHeading = "%nFiles written to DIR:%n",
    footer = {
      "  model.dladmm  the trained network: './dladmm solve --model DIR/model.dladmm --X F --out DIR2' solves with it",
      "  summary.json  the figures after every layer, and the certificates",
      "  log.jsonl     a line for each epoch",
      "  report.html   the same with plots"
    },
    exitCodeList = {
      "0:done",
      "1:failed at run time",
      "2:wrong usage",
      "3:some column missed its tolerance"
    })
public final class QuickstartCommand extends Subcommand {
  private static final int NEW_COLUMNS = 100;
  private static final double TOLERANCE = 1e-3;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "quickstart",
      description = "The folder for the results (${DEFAULT-VALUE}).")
  private String out;

  @Override
  protected int run(Session session) {
    OutputFolder folder = TrainingFiles.planned(out);
    TrainingConfig config =
        new ConfigReader()
            .read(Recipes.find("simulation").orElseThrow(), "the recipe simulation", List.of());
    session
        .out()
        .println("Training 15 layers of D-LADMM on X = AZ + E, A 500×250, Z and E sparse.");
    try (TrainingRun run =
        TrainingRun.prepare(session, config, Path.of(""), DictionaryWatch.silent())) {
      TrainingResult result = run.train(folder);
      result.print(session.out());
      Matrix x = config.simulation().simulation(run.job().seed()).samples("new", NEW_COLUMNS).x();
      Solution solution = solve(session, run, result, x);
      write(folder, result, solution);
      session
          .out()
          .println(
              "Solved "
                  + NEW_COLUMNS
                  + " new columns from the network's answers on: "
                  + solution.summary()
                  + ".");
      session
          .out()
          .println(
              "The report is " + folder + "/report.html, the model " + folder + "/model.dladmm.");
      return solution.solved() ? ExitStatus.DONE : ExitStatus.MISSED;
    }
  }

  private static Solution solve(Session session, TrainingRun run, TrainingResult result, Matrix x) {
    try (Progress progress = session.progress()) {
      return Solver.of(result.trained(), SolverOptions.defaults().withTolerance(TOLERANCE))
          .withProgress(done -> progress.step("solving new columns", done, NEW_COLUMNS))
          .solve(run.job().engine(), x);
    }
  }

  private static void write(OutputFolder folder, TrainingResult result, Solution solution) {
    Map<String, Object> summary = new LinkedHashMap<>(TrainingFiles.summary(result));
    summary.put("columns", solution.columns());
    Json.write(folder.file("summary.json"), summary);
    Table table =
        Table.of("column", "status", "objective", "lower bound", "relative gap", "iterations");
    for (int j = 0; j < 10; j++) {
      ColumnResult c = solution.columns().get(j);
      table =
          table.row(
              j,
              c.status().toString(),
              c.objective(),
              c.lowerBound(),
              c.relativeGap(),
              c.iterations());
    }
    TrainingFiles.report(result)
        .heading("New columns, each with its certificate")
        .paragraph(solution.summary() + ". The first ten:")
        .table(table)
        .write(folder.file("report.html"));
  }
}
