package org.dladmm.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import picocli.CommandLine;

/**
 * What a command line came to.
 *
 * @param status its exit status
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
public record CommandLineRun(int status, String out, String err) {
  /** Runs {@code dladmm} in this process. */
  public static CommandLineRun of(Object... arguments) {
    return prepared(line -> {}, arguments);
  }

  /** The same, where a command is prepared before. */
  public static CommandLineRun prepared(Consumer<CommandLine> prepare, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    int status = Cli.run(args, Console.plain(stream(out), stream(err)), prepare);
    return new CommandLineRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
