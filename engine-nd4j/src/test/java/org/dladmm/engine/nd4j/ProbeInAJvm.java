package org.dladmm.engine.nd4j;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;

/** Looks for engines in a JVM of its own, whose class path lacks some jars. */
final class ProbeInAJvm {
  private final List<String> options = new ArrayList<>();
  private final List<String> more = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private Predicate<String> leftOut = jar -> false;

  /** What the other JVM runs. */
  public static void main(String[] arguments) {
    System.out.println(Engines.discover().report());
    if (Boolean.getBoolean("open")) {
      try (Engine engine = new Nd4jEngineProvider().open(EngineOptions.defaults())) {
        System.out.println("opened " + engine.device());
      } catch (EngineException refusal) {
        System.out.println(refusal.getMessage());
      }
    }
  }

  ProbeInAJvm without(Predicate<String> jars) {
    leftOut = jars;
    return this;
  }

  ProbeInAJvm with(Path jar) {
    more.add(jar.toString());
    return this;
  }

  ProbeInAJvm option(String option) {
    options.add(option);
    return this;
  }

  ProbeInAJvm environment(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** What it says of the engines, in one line each. */
  String report() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(classPath());
    command.add(ProbeInAJvm.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("the other JVM failed: " + output);
    }
    return output;
  }

  private String classPath() {
    List<String> entries =
        new ArrayList<>(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> leftOut.negate().test(Path.of(entry).getFileName().toString()))
                .toList());
    entries.addAll(more);
    return entries.stream().collect(Collectors.joining(File.pathSeparator));
  }
}
