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
 * <p>If that JVM fails it is a {@link org.dladmm.benchmarks.process.ContenderException}.
 */
public final class AloneEngine implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(10);

  /** Whatever a run takes; of a JVM that ends nobody waits for an answer. */
  private static final Duration WORK = Duration.ofDays(7);

  /** Options that no second JVM can have, as they open a port or write a file. */
  private static final List<String> OF_ONE_JVM =
      List.of(
          "-agentlib:",
          "-agentpath:",
          "-Xrun",
          "-Xlog",
          "-XX:Dump",
          "-XX:LogFile",
          "-XX:StartFlightRecording",
          "-XX:ArchiveClassesAtExit",
          "-XX:AOTCacheOutput",
          "-Dcom.sun.management.jmxremote");

  /** What the JVM has to say is no answer. */
  private static final List<String> QUIET_ANSWERS =
      List.of("-Xlog:disable", "-Xlog:all=error:stderr", "-XX:+DisplayVMOutputToStderr");

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
      process.answer(START);
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
    command.addAll(QUIET_ANSWERS);
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
   */
  public void prepare(Task task, NetworkData data) {
    NetworkFiles.write(data, process.folder());
    process.ask(
        Map.of(AloneMain.TASK, task.name(), AloneMain.LAYERS, data.network().layers()), WORK);
  }

  /**
   * The memory that all tensors of the task take now, values derived from them and kept included.
   */
  public long tensorBytes() {
    return (long)
        process.number(process.ask(Map.of(AloneMain.MEMORY, true), WORK), AloneMain.MEMORY);
  }

  /** Does the task again and again for a while, once at least. */
  public Turn time(Duration duration) {
    return process.turn(Map.of(AloneMain.SECONDS, duration.toNanos() * 1e-9), WORK);
  }

  @Override
  public void close() {
    process.close();
  }
}
