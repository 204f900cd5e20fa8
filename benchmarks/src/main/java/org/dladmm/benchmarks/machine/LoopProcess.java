package org.dladmm.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@link LoopMain}. */
final class LoopProcess {
  /** Far more than a loop takes. */
  private static final int MOST_SECONDS = 120;

  private LoopProcess() {}

  /**
   * The rates of a loop with each number of threads, in 10⁹ operations or bytes a second.
   *
   * @throws MachineException if that JVM cannot be started, or fails
   */
  static double[] rates(LoopKind kind, long bytes, List<Integer> threads) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                LoopMain.class.getName(),
                kind.name(),
                Long.toString(bytes)));
    threads.forEach(n -> command.add(n.toString()));
    List<String> lines = output(command);
    if (lines.size() != threads.size()) {
      throw new MachineException(
          "the JVM that measures it told %d rates, not %d".formatted(lines.size(), threads.size()));
    }
    return lines.stream().mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String> output(List<String> command) {
    Path errors = null;
    try {
      errors = Files.createTempFile("dladmm-machine", ".log");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      try {
        // a few lines, for which the pipe has room
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
          throw new MachineException("the JVM that measures it failed: " + firstLine(errors));
        }
        return process.inputReader().lines().toList();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException | UncheckedIOException e) {
      throw new MachineException("the JVM that measures it cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MachineException("interrupted");
    } finally {
      delete(errors);
    }
  }

  /** What went wrong, without what the JVM says in any case. */
  private static String firstLine(Path errors) throws IOException {
    return Files.readAllLines(errors, Charset.defaultCharset()).stream()
        .filter(line -> !line.startsWith("WARNING") && !line.startsWith("Picked up"))
        .findFirst()
        .orElse("it tells no reason");
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // it is in the folder for what may be deleted
    }
  }
}
