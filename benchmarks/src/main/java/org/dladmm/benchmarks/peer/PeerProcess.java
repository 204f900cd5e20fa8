package org.dladmm.benchmarks.peer;

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

/** A process that is asked and answers, one JSON object a line. */
final class PeerProcess implements AutoCloseable {
  /** Python writes NaN where a number is none. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final String name;
  private final Process process;
  private final PeerEnvironment environment;
  private final Path errors;
  private final BufferedReader answers;
  private final BufferedWriter requests;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "peer-answers");
            thread.setDaemon(true);
            return thread;
          });

  private PeerProcess(String name, Process process, PeerEnvironment environment, Path errors) {
    this.name = name;
    this.process = process;
    this.environment = environment;
    this.errors = errors;
    answers = process.inputReader(StandardCharsets.UTF_8);
    requests = process.outputWriter(StandardCharsets.UTF_8);
  }

  /**
   * Starts a process.
   *
   * @param name what messages call it
   * @param errors a file for what it prints to standard error
   * @throws IOException if there is no such program
   */
  static PeerProcess start(String name, List<String> command, Path errors) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    PeerEnvironment environment = PeerEnvironment.applyTo(builder.environment());
    return new PeerProcess(name, builder.start(), environment, errors);
  }

  PeerEnvironment environment() {
    return environment;
  }

  /**
   * Sends a request and waits for the answer.
   *
   * @throws PeerException if none comes in time, or one that is no JSON
   */
  JsonNode ask(Map<String, ?> request, Duration limit) {
    try {
      requests.write(JSON.writeValueAsString(request));
      requests.newLine();
      requests.flush();
    } catch (IOException e) {
      throw ended(e);
    }
    return answer(limit);
  }

  /** Waits for a line. */
  JsonNode answer(Duration limit) {
    String line = line(limit);
    try {
      JsonNode answer = JSON.readTree(line);
      if (answer.isObject()) {
        return answer;
      }
    } catch (JsonProcessingException e) {
      // told below, with the line
    }
    throw new PeerException(
        name + " answered \"" + line + "\", which is no answer of a peer's" + lastError());
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
      throw new PeerException(
          name + " did not answer within " + limit.toSeconds() + " s" + lastError(), e);
    } catch (ExecutionException e) {
      throw ended(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PeerException("waiting for " + name + " was interrupted", e);
    }
  }

  private PeerException ended(Throwable cause) {
    return new PeerException(name + " ended " + status() + lastError(), cause);
  }

  private String status() {
    return waitFor() ? "with status " + process.exitValue() : "the conversation";
  }

  /** What it last printed to standard error: the exception of a Python that failed. */
  private String lastError() {
    try {
      List<String> lines =
          Files.readString(errors, StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.isBlank())
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
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    waitFor();
    reader.shutdownNow();
  }
}
