package org.dladmm.benchmarks.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A process that is asked and answers, one JSON object a line, with a folder for what is exchanged.
 *
 * <p>Closing it ends the process and removes its folder, and so does the end of the JVM; if that is
 * killed, the process is to end by itself.
 */
public final class AskedProcess implements AutoCloseable {
  /** Python writes NaN where a number is none. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What a JVM says in any case. */
  private static final Pattern USUAL = Pattern.compile("WARNING: |Picked up ");

  private final String name;
  private final Process process;
  private final ScratchFolder folder;
  private final BufferedReader answers;
  private final BufferedWriter requests;
  private final Thread endWithTheJvm = new Thread(this::release, "end-process");
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "answers");
            thread.setDaemon(true);
            return thread;
          });

  private AskedProcess(String name, Process process, ScratchFolder folder) {
    this.name = name;
    this.process = process;
    this.folder = folder;
    answers = process.inputReader(StandardCharsets.UTF_8);
    requests = process.outputWriter(StandardCharsets.UTF_8);
    Runtime.getRuntime().addShutdownHook(endWithTheJvm);
  }

  /**
   * Starts a process.
   *
   * @param name what messages call it
   * @param command the program and its arguments, with the folder that the process is given
   * @param environment changes the environment variables of this process to those of that
   * @throws ContenderException if there is no such program
   */
  public static AskedProcess start(
      String name,
      Function<Path, List<String>> command,
      Consumer<Map<String, String>> environment) {
    ScratchFolder folder = ScratchFolder.create();
    try {
      Process process = launch(name, command.apply(folder.path()), environment, folder);
      try {
        return new AskedProcess(name, process, folder);
      } catch (IllegalStateException e) {
        // the JVM is ending
        process.destroyForcibly();
        throw e;
      }
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static Process launch(
      String name,
      List<String> command,
      Consumer<Map<String, String>> environment,
      ScratchFolder folder) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.errors().toFile());
    environment.accept(builder.environment());
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ContenderException(
          "%s cannot be run: there is no program '%s', or it cannot be started (%s)"
              .formatted(name, command.get(0), e.getMessage()),
          e);
    }
  }

  /** The folder of the process. */
  public Path folder() {
    return folder.path();
  }

  /** The process as the system sees it. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @throws ContenderException if none comes in time, or one that is no JSON
   */
  public JsonNode ask(Map<String, ?> request, Duration limit) {
    try {
      requests.write(JSON.writeValueAsString(request));
      requests.newLine();
      requests.flush();
    } catch (IOException e) {
      throw ended(e);
    }
    return answer(limit);
  }

  /**
   * Waits for an answer.
   *
   * @throws ContenderException if none comes in time, or one that is no JSON
   */
  public JsonNode answer(Duration limit) {
    String line = line(limit);
    try {
      JsonNode answer = JSON.readTree(line);
      if (answer.isObject()) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      // told below, with the line
    }
    throw new ContenderException(
        name + " answered \"" + line + "\", which is no answer" + lastError());
  }

  /** A turn that is asked for. */
  public Turn turn(Map<String, ?> request, Duration limit) {
    JsonNode answer = ask(request, limit);
    return new Turn(number(answer, "milliseconds"), (long) number(answer, "runs"));
  }

  /** A number of an answer. */
  public double number(JsonNode answer, String key) {
    JsonNode number = answer.path(key);
    if (!number.isNumber()) {
      throw new ContenderException(
          "the answer of %s has no number '%s', only %s".formatted(name, key, answer));
    }
    return number.asDouble();
  }

  private String line(Duration limit) {
    Future<String> line = reader.submit(answers::readLine);
    try {
      String text = line.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (text == null) {
        throw ended(null);
      }
      return text;
    } catch (TimeoutException e) {
      throw new ContenderException(
          name + " did not answer within " + limit.toSeconds() + " s" + lastError(), e);
    } catch (ExecutionException e) {
      throw ended(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContenderException("waiting for " + name + " was interrupted", e);
    }
  }

  private ContenderException ended(Throwable cause) {
    return new ContenderException(name + " ended " + status() + lastError(), cause);
  }

  private String status() {
    return waitFor() ? "with status " + process.exitValue() : "the conversation";
  }

  /** What it last printed to standard error: the exception of a Python that failed. */
  private String lastError() {
    try {
      List<String> lines =
          Files.readString(folder.errors(), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.isBlank() && !USUAL.matcher(l).lookingAt())
              .toList();
      return lines.isEmpty()
          ? ""
          : ": " + lines.get(lines.size() - 1).strip().replaceFirst("\\.$", "");
    } catch (IOException e) {
      return "";
    }
  }

  private boolean waitFor() {
    try {
      return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    release();
    try {
      Runtime.getRuntime().removeShutdownHook(endWithTheJvm);
    } catch (IllegalStateException e) {
      // the JVM is ending, and runs it
    }
  }

  private void release() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    waitFor();
    reader.shutdownNow();
    folder.close();
  }
}
