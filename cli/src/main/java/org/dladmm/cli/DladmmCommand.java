package org.dladmm.cli;

import org.dladmm.cli.bench.BenchCommand;
import org.dladmm.cli.compare.CompareCommand;
import org.dladmm.cli.denoise.DenoiseCommand;
import org.dladmm.cli.evaluate.EvaluateCommand;
import org.dladmm.cli.inspect.InspectCommand;
import org.dladmm.cli.listing.EnginesCommand;
import org.dladmm.cli.listing.ProblemsCommand;
import org.dladmm.cli.quickstart.QuickstartCommand;
import org.dladmm.cli.retrain.RetrainCommand;
import org.dladmm.cli.solve.SolveCommand;
import org.dladmm.cli.train.TrainCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dladmm} itself: the list of commands. */
@Command(
    name = "dladmm",
    versionProvider = VersionText.class,
    sortOptions = false,
    synopsisHeading = "Usage: ",
    customSynopsis = "dladmm COMMAND [options]",
    description = {
      "",
      "Learned solvers of min f(Z) + g(E) subject to X = AZ + BE, with a certificate for every answer.",
      ""
    },
    commandListHeading = "%nCommands:%n",
    footer = {"", "'dladmm COMMAND --help' tells what a command does, with an example."},
    subcommands = {
      QuickstartCommand.class,
      EnginesCommand.class,
      ProblemsCommand.class,
      SolveCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      DenoiseCommand.class,
      InspectCommand.class,
      RetrainCommand.class,
      CompareCommand.class,
      BenchCommand.class,
      HelpCommand.class
    })
final class DladmmCommand implements java.util.concurrent.Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this list.")
  @SuppressWarnings("UnusedVariable") // picocli asks for the option, not for its value
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the versions of dladmm and of Java.")
  @SuppressWarnings("UnusedVariable") // picocli asks for the option, not for its value
  private boolean version;

  DladmmCommand(Console console) {
    this.console = console;
  }

  Console console() {
    return console;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.err());
    return ExitStatus.REFUSED;
  }
}
