package org.dladmm.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command with the common options. What goes wrong is thrown:
 *
 * <ul>
 *   <li>{@link org.dladmm.training.InputException}, {@link
 *       org.dladmm.engine.UnknownEngineException}: what the user gave cannot be used, exit status
 *       2;
 *   <li>{@link org.dladmm.engine.EngineException}, {@link java.io.UncheckedIOException}: it failed
 *       at run time, exit status 1;
 *   <li>anything else is a bug, exit status 1; {@link UserValues#check} turns an
 *       IllegalArgumentException that is the user's to mend into an InputException.
 * </ul>
 */
@Command(
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit status:%n")
public abstract class Subcommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = 99,
      description = "Print this help.")
  @SuppressWarnings("UnusedVariable") // picocli asks for the option, not for its value
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
