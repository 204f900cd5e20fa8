package org.dladmm.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dladmm.configuration.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line, what may have been meant, and where to read on. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Console console;

  UsageErrors(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    console.message(sentence(e, command));
    console.err().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitStatus.REFUSED;
  }

  private static String sentence(ParameterException e, CommandLine command) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return lowerCase(e.getMessage());
    }
    String typed = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      return "there is no option '" + typed + "'" + guess(typed, optionNames(command));
    }
    if (!command.getSubcommands().isEmpty()) {
      return "there is no command '"
          + typed
          + "'"
          + guess(typed, command.getSubcommands().keySet());
    }
    return "'" + typed + "' is one argument too many";
  }

  private static String guess(String typed, Collection<String> known) {
    return NearestName.of(typed, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  private static List<String> optionNames(CommandLine command) {
    List<String> names = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
    }
    return names;
  }

  private static String lowerCase(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + sentence.substring(1);
  }
}
