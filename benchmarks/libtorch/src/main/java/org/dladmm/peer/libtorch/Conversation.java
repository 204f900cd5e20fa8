package org.dladmm.peer.libtorch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;

/** Does what requests ask for; {@code pytorch.py} describes them. */
final class Conversation {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Path folder;
  private Data data;
  private Search search;

  /** What was made with the data, freed when others come. */
  private PointerScope scope = new PointerScope();

  /**
   * Answers a request.
   *
   * @throws JsonProcessingException if it is no JSON
   */
  String answer(String line) throws JsonProcessingException {
    JsonNode request = JSON.readTree(line);
    String what = request.path("do").asText();
    Map<String, ?> answer =
        switch (what) {
          case "load" -> load(request);
          case "check" -> check(Layout.of(request.required("layout").asText()));
          case "settings" ->
              settings(request.required("threads").asInt(), request.required("seconds").asDouble());
          case "time" ->
              search
                  .fastest(request.required("action").asText())
                  .time(request.required("seconds").asDouble());
          default -> throw new IllegalArgumentException("there is no request '" + what + "'");
        };
    return JSON.writeValueAsString(answer);
  }

  private Map<String, ?> load(JsonNode request) {
    search = null;
    scope.close();
    scope = new PointerScope();
    folder = Path.of(request.required("folder").asText());
    data = Data.load(request);
    return Map.of();
  }

  private Map<String, ?> check(Layout layout) {
    try (PointerScope here = new PointerScope()) {
      Map<String, Matrix> gradients = new LinkedHashMap<>();
      double loss = new Training(data, layout, Adam.PLAIN).lossAndGradients(gradients);
      gradients.forEach(
          (name, gradient) ->
              NpyFile.write(folder.resolve(layout.word() + "." + name + ".npy"), gradient));
      return Map.of("loss", loss);
    }
  }

  private Map<String, ?> settings(int threads, double seconds) {
    search = new Search(data, threads, seconds);
    return search.described();
  }
}
