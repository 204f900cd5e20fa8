package org.dladmm.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.dladmm.configuration.Settings;
import picocli.CommandLine;

/** The {@code dladmm} command as a function of its arguments. */
public final class Cli {
  private Cli() {}

  /** Runs a command line that prints to the given streams; returns its {@link ExitStatus}. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, Console.plain(out, err));
  }

  /** Runs a command line on the given console. */
  public static int run(String[] args, Console console) {
    return run(args, console, line -> {});
  }

  /** Runs a command line whose commands are prepared before. */
  static int run(String[] args, Console console, Consumer<CommandLine> prepare) {
    CommandLine line = commandLine(console);
    prepare.accept(line);
    try {
      return line.execute(args);
    } catch (Throwable failure) {
      // picocli hands over exceptions, but lets errors such as OutOfMemoryError pass
      return Failure.of(failure).report(console, verbose(args));
    } finally {
      line.getOut().flush();
    }
  }

  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new DladmmCommand(console));
    // a file may be called @x, and must not be read for arguments
    line.setExpandAtFiles(false);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setParameterExceptionHandler(new UsageErrors(console));
    line.setExecutionExceptionHandler(
        (failure, command, parsed) ->
            Failure.of(failure)
                .report(console, verbose(parsed.originalArgs().toArray(String[]::new))));
    return line;
  }

  private static boolean verbose(String[] args) {
    return Arrays.asList(args).contains("--verbose")
        || Settings.ofProcess()
            .get("verbose")
            .filter(s -> s.value().strip().equals("true"))
            .isPresent();
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
