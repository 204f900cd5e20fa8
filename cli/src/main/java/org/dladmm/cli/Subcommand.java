package org.dladmm.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command with the common options. What goes wrong is thrown: {@link Failure} says which exception ends with which status.
 */
public abstract class Subcommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  @ArgGroup(validate = false, heading = "%nCommon options:%n", order = 100)
  private CommonOptions common = new CommonOptions();

  /** Does the work; returns an {@link ExitStatus}. */
  protected abstract int run(Session session);

  /** The settings of the configuration file, by name; for commands that read one. */
  protected Map<String, String> configuration() {
    return Map.of();
  }

  @Override
  public final Integer call() {
    DladmmCommand root = (DladmmCommand) spec.root().userObject();
    try (Session session = Session.open(root.console(), common.settings(configuration()))) {
      return run(session);
    }
  }
}
