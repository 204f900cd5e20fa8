package org.dladmm.cli.compare;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dladmm.benchmarks.compare.Compared;
import org.dladmm.benchmarks.compare.Comparison;
import org.dladmm.benchmarks.compare.Stopwatch;
import org.dladmm.benchmarks.workload.Size;
import org.dladmm.benchmarks.workload.Suite;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Precision;
import org.dladmm.training.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dladmm compare}: the same work on every engine. */
@Command(
    name = "compare",
    header = "Compare the engines: the same work on each, its correctness and its speed.",
    customSynopsis = "dladmm compare [--engines ID,ID,...] [--seconds S] [--out DIR]",
    description = {
      "",
      "Runs every kernel of an engine, one layer, a network, its gradient, a step of training and a certified solve on every "
          + "engine that is usable here, and on plain loops in float64, the reference.",
      "",
      "For each work and engine the table has the largest difference of a result x from the reference r, "
          + "max|x - r| / max(1, max|r|), the shortest time of several runs, and its ratio to the fastest engine's. A "
          + "difference above the tolerance, which is the square root of the precision's epsilon for nearly all of the work, is marked "
          + "with '!', and so is one that is not a number.",
      "",
      "The times are quick ones, for which nothing else should run on the machine; docs/benchmarks.md tells how to measure better.",
      "",
      "Example:",
      "  ./dladmm compare --engines ejml,nd4j --precision float64 --out compared",
      ""
    },
    footerHeading = "%nFiles written to DIR:%n",
    footer = {
      "  summary.json  engines, options in force, every difference and time",
      "  report.html   the table"
    },
    exitCodeList = {
      "0:every engine is within the tolerance",
      "1:some engine is not; an engine named by --engines cannot be used",
      "2:wrong usage, or an unknown engine"
    })
public final class CompareCommand extends Subcommand {
  private static final long USUAL_SEED = 1;

  @Option(
      names = "--engines",
      paramLabel = "ID,...",
      split = ",",
      hideParamSyntax = true,
      description = "The engines to compare; without it, all that are usable.")
  private List<String> engines = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "20",
      description =
          "How long the times are measured, all together (${DEFAULT-VALUE}); every work is run a few times in any case.")
  private int seconds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for the results; made if it is not there.")
  private Optional<String> out = Optional.empty();

  @Override
  protected int run(Session session) {
    Duration budget = UserValues.check(this::budget);
    refuseSingleEngine(session);
    Optional<OutputFolder> folder =
        out.map(name -> OutputFolder.planned(name, ComparisonFiles.NAMES));
    EngineOptions options = session.engineOptions(Precision.FLOAT32);
    long seed = session.seed().orElse(USUAL_SEED);
    try (ComparedEngines compared = ComparedEngines.open(session, engines, options)) {
      List<Compared> results = compare(session, compared, seed, budget);
      ComparisonResult result = new ComparisonResult(compared, options, seed, seconds, results);
      session.out().print(new ComparisonTable(result).text());
      folder.ifPresent(
          f -> {
            ComparisonFiles.write(f, result);
            session.out().println("summary.json and report.html are in " + f);
          });
      result.requireAllGood();
    }
    return ExitStatus.DONE;
  }

  private Duration budget() {
    if (seconds < 0) {
      throw new IllegalArgumentException("--seconds must be 0 or more, not " + seconds);
    }
    return Duration.ofSeconds(seconds);
  }

  /** A setting for all commands may name an engine; the option for this one would be a mistake. */
  private static void refuseSingleEngine(Session session) {
    session
        .settings()
        .get(EngineSettings.ENGINE)
        .filter(setting -> setting.origin() == SettingOrigin.EXPLICIT)
        .ifPresent(
            setting -> {
              throw new InputException(
                  "compare takes several engines: write --engines %s in place of --engine %s"
                      .formatted(setting.value(), setting.value()));
            });
  }

  private static List<Compared> compare(
      Session session, ComparedEngines engines, long seed, Duration budget) {
    try (Progress progress = session.progress()) {
      progress.step("preparing the work", 0, 1);
      List<Workload> workloads = Suite.of(seed, Size.standard());
      return new Comparison(engines.open(), Stopwatch.within(budget), progress::step).of(workloads);
    }
  }
}
