package org.dladmm.benchmarks.alone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.dladmm.benchmarks.process.Turn;
import org.dladmm.benchmarks.workload.NetworkFiles;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;

/** Does on an engine what requests ask for. */
final class Conversation implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Engine engine;
  private final Path folder;
  private Workload.Prepared work;

  /** The memory of tensors that are not the task's. */
  private long before;

  Conversation(Engine engine, Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  /**
   * Answers a request.
   *
   * @throws JsonProcessingException if it is no JSON
   */
  String answer(String line) throws JsonProcessingException {
    JsonNode request = JSON.readTree(line);
    return JSON.writeValueAsString(answer(request));
  }

  private Object answer(JsonNode request) {
    if (request.has(AloneMain.TASK)) {
      prepare(
          Task.valueOf(request.required(AloneMain.TASK).asText()),
          request.required(AloneMain.LAYERS).asInt());
      return Map.of();
    }
    return request.has(AloneMain.MEMORY)
        ? Map.of(AloneMain.MEMORY, engine.tensorBytes() - before)
        : time(request.required(AloneMain.SECONDS).asDouble());
  }

  private void prepare(Task task, int layers) {
    close();
    before = engine.tensorBytes();
    work = task.workload(NetworkFiles.read(folder, layers)).on(engine);
  }

  private Turn time(double seconds) {
    if (work == null) {
      throw new IllegalStateException("there is no task yet that could be timed");
    }
    Runnable run =
        () -> {
          work.run();
          engine.synchronise();
        };
    return Turn.of(run, Duration.ofNanos((long) (seconds * 1e9)));
  }

  @Override
  public void close() {
    if (work != null) {
      work.close();
      work = null;
    }
  }
}
