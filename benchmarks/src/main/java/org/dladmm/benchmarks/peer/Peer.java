package org.dladmm.benchmarks.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.process.AskedProcess;
import org.dladmm.benchmarks.process.ContenderException;
import org.dladmm.benchmarks.process.Turn;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.NetworkFiles;
import org.dladmm.benchmarks.workload.TrainingWorkload;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.dladmm.training.data.NpyFile;

/**
 * The network and the training step on something else than an engine, in a process of its own.
 *
 * <p>Whatever goes wrong with it is a {@link ContenderException}.
 */
public final class Peer implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  /** Far more than any request takes, so that a peer that hangs is told of in the end. */
  private static final Duration WORK = Duration.ofMinutes(10);

  private final PeerProgram program;
  private final PeerEnvironment environment;
  private final AskedProcess process;
  private final JsonNode greeting;
  private List<String> parameters = List.of();

  private Peer(
      PeerProgram program, PeerEnvironment environment, AskedProcess process, JsonNode greeting) {
    this.program = program;
    this.environment = environment;
    this.process = process;
    this.greeting = greeting;
  }

  /**
   * Starts it.
   *
   * @throws ContenderException if there is no such program, or it has no torch
   */
  public static Peer start(PeerProgram program) {
    PeerEnvironment environment = PeerEnvironment.of(System.getenv());
    try {
      AskedProcess process =
          AskedProcess.start(program.program(), program::command, environment::applyTo);
      try {
        return new Peer(program, environment, process, greeting(program, process));
      } catch (RuntimeException e) {
        process.close();
        throw e;
      }
    } catch (ContenderException e) {
      throw new ContenderException(e.getMessage() + "; " + program.cure(), e);
    }
  }

  private static JsonNode greeting(PeerProgram program, AskedProcess process) {
    JsonNode greeting = process.answer(START);
    if (greeting.has("missing")) {
      throw new ContenderException(
          "%s has no module %s".formatted(program.program(), greeting.get("missing").asText()));
    }
    if (!greeting.path("torch").isTextual()) {
      throw new ContenderException(program.program() + " did not tell the version of its torch");
    }
    return greeting;
  }

  /** The name under which its times are told. */
  public String name() {
    return program.name();
  }

  /** Whether it gets faster by itself while it runs, so that it has to be warmed up. */
  public boolean warmsUp() {
    return program.warmsUp();
  }

  /** {@code "torch 2.6.0, Python 3.11.2, BLAS mkl (libomp.so.5)"}. */
  public String describe() {
    List<String> libraries = new ArrayList<>();
    greeting.path("libraries").forEach(path -> libraries.add(fileName(path.asText())));
    return "torch %s, %s, BLAS %s%s"
        .formatted(
            greeting.get("torch").asText(),
            greeting.path("runtime").asText(),
            greeting.path("blas").asText(),
            libraries.isEmpty() ? "" : " (" + String.join(", ", libraries) + ")");
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What differs in its environment from that of this process. */
  public PeerEnvironment environment() {
    return environment;
  }

  /** The ways in which it can keep samples in memory. */
  public List<String> layouts() {
    List<String> layouts = new ArrayList<>();
    greeting.path("layouts").forEach(layout -> layouts.add(layout.asText()));
    return layouts;
  }

  /** Hands it a network and samples, in place of those before. */
  public void load(NetworkData data, Precision precision) {
    NetworkFiles.write(data, process.folder());
    parameters = List.copyOf(data.network().free().keySet());
    Map<String, Object> request = request("load");
    request.put("folder", process.folder().toString());
    request.put("precision", precision.label());
    request.put("layers", data.network().layers());
    request.put("alpha", data.problem().parameters().get("alpha"));
    request.put("beta1", TrainingWorkload.ADAM.beta1());
    request.put("beta2", TrainingWorkload.ADAM.beta2());
    request.put("epsilon", TrainingWorkload.ADAM.epsilon());
    request.put("rate", TrainingWorkload.USUAL.weights());
    process.ask(request, WORK);
  }

  /** The loss, under the name {@code "loss"}, and its gradients by the names of the parameters. */
  public Map<String, Matrix> check(String layout) {
    Map<String, Object> request = request("check");
    request.put("layout", layout);
    Map<String, Matrix> results = new LinkedHashMap<>();
    results.put("loss", Matrix.column(process.number(process.ask(request, WORK), "loss")));
    parameters.forEach(name -> results.put(name, gradient(layout, name)));
    return results;
  }

  private Matrix gradient(String layout, String name) {
    try {
      return NpyFile.read(process.folder().resolve(layout + "." + name + ".npy"));
    } catch (InputException e) {
      throw new ContenderException(
          "the peer's gradient by '" + name + "' cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Looks for its fastest settings, which it keeps.
   *
   * @param threads the most it may use
   * @param each how long one setting is tried
   */
  public PeerSettings findSettings(int threads, Duration each) {
    Map<String, Object> request = request("settings");
    request.put("threads", threads);
    request.put("seconds", seconds(each));
    JsonNode answer = process.ask(request, WORK);
    return new PeerSettings(settings(answer.path("fastest")), settings(answer.path("tried")));
  }

  private static List<PeerSetting> settings(JsonNode answers) {
    List<PeerSetting> settings = new ArrayList<>();
    answers.forEach(answer -> settings.add(PeerSetting.of(answer)));
    return settings;
  }

  /** Does an action again and again for a while, with its fastest settings. */
  public Turn time(Action action, Duration duration) {
    Map<String, Object> request = request("time");
    request.put("action", action.word());
    request.put("seconds", seconds(duration));
    return process.turn(request, WORK);
  }

  private static Map<String, Object> request(String what) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("do", what);
    return request;
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() * 1e-9;
  }

  @Override
  public void close() {
    process.close();
  }
}
