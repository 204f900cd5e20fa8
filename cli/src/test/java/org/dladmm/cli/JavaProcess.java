package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Java in a process of its own, with no settings but those given here. */
public final class JavaProcess {
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> options = new ArrayList<>();
  private String classPath = System.getProperty("java.class.path");

  /** A process that works in the given folder, with the class path of the tests. */
  public JavaProcess(Path folder) {
    this.folder = folder;
  }

  public JavaProcess environment(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** An option of the JVM. */
  public JavaProcess option(String option) {
    options.add(option);
    return this;
  }

  public JavaProcess classPath(String path) {
    classPath = path;
    return this;
  }

  /** Runs {@code dladmm}. */
  public CommandLineRun dladmm(Object... arguments) throws IOException, InterruptedException {
    return run("org.dladmm.cli.Main", arguments);
  }

  /** Runs a main class, and fails if it does not end. */
  public CommandLineRun run(String mainClass, Object... arguments)
      throws IOException, InterruptedException {
    return start(mainClass, arguments).end();
  }

  /** Starts {@code dladmm}. */
  public Started startDladmm(Object... arguments) throws IOException {
    return start("org.dladmm.cli.Main", arguments);
  }

  private Started start(String mainClass, Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, mainClass));
    Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DLADMM_"));
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /**
   * A process under way.
   *
   * @param process the process
   * @param out where its results go
   * @param err where its messages go
   */
  public record Started(Process process, Path out, Path err) {
    /**
     * Interrupts it as Ctrl-C does, or asks it to end where it was told to ignore that: a shell
     * without job control starts what runs in the background so. Returns the status to expect.
     */
    public int interrupt() throws IOException, InterruptedException {
      boolean ignored = ignoresInterrupts();
      String signal = ignored ? "-TERM" : "-INT";
      new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
      return ignored ? 143 : 130;
    }

    /** Which signals are ignored is inherited, and told where the system has a /proc. */
    private static boolean ignoresInterrupts() throws IOException {
      Path status = Path.of("/proc/self/status");
      if (!Files.exists(status)) {
        return false;
      }
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("SigIgn:"))
          .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }

    /** Waits for its end, and fails if that does not come. */
    public CommandLineRun end() throws IOException, InterruptedException {
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> "it does not end: " + process);
      return new CommandLineRun(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }
}
