package org.dladmm.benchmarks.alone;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dladmm.benchmarks.process.AskedProcess;
import org.dladmm.benchmarks.process.Turn;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.NetworkFiles;
import org.dladmm.engine.Engine;

/**
 * An engine like another in a JVM of its own, which is started like this one. Where engines share a
 * JVM, it compiles what they share for all of them, and so worse for each.
 *
 * <p>Whatever goes wrong with it is a {@link org.dladmm.benchmarks.process.ContenderException}.
 */
public final class AloneEngine implements AutoCloseable {
  /** Far more than a start or a request takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Options that no second JVM can have, as they open a port or write a file. */
  private static final List<String> OF_ONE_JVM = List.of("-agentlib:", "-Xrun", "-XX:Dump");

  private final String id;
  private final AskedProcess process;

  private AloneEngine(String id, AskedProcess process) {
    this.id = id;
    this.process = process;
  }

  /**
   * Opens an engine of the same kind with the same options.
   *
   * @param like the engine
   * @param plugins jars beside the class path in which it may be
   */
  public static AloneEngine start(Engine like, List<Path> plugins) {
    AskedProcess process =
        AskedProcess.start(
            "the JVM of the engine '" + like.id() + "'",
            folder -> command(like, plugins, folder),
            environment -> {});
    try {
      process.answer(PATIENCE);
      return new AloneEngine(like.id(), process);
    } catch (RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private static List<String> command(Engine like, List<Path> plugins, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> OF_ONE_JVM.stream().noneMatch(option::startsWith))
        .forEach(command::add);
    String classPath =
        Stream.concat(
                Stream.of(System.getProperty("java.class.path")),
                plugins.stream().map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator));
    command.addAll(
        List.of(
            "-cp",
            classPath,
            AloneMain.class.getName(),
            like.id(),
            like.precision().name(),
            Integer.toString(like.options().threads()),
            folder.toString()));
    return command;
  }

  /** The id of the engine. */
  public String id() {
    return id;
  }

  /** The process as the system sees it. */
  public ProcessHandle process() {
    return process.handle();
  }

  /**
   * Prepares it for a task, in place of the one before.
   *
   * @param data with which network and samples
   * @return the memory of all tensors that the task needs
   */
  public long prepare(Task task, NetworkData data) {
    NetworkFiles.write(data, process.folder());
    Map<String, ?> request =
        Map.of(AloneMain.TASK, task.name(), AloneMain.LAYERS, data.network().layers());
    return (long) process.number(process.ask(request, PATIENCE), AloneMain.TENSOR_BYTES);
  }

  /** Does the task again and again for a while, once at least. */
  public Turn time(Duration duration) {
    return process.turn(Map.of(AloneMain.SECONDS, duration.toNanos() * 1e-9), PATIENCE);
  }

  @Override
  public void close() {
    process.close();
  }
}
