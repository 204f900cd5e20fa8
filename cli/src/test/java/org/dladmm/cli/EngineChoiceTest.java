package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dladmm.configuration.ServiceJar;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.engine.EngineProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who decides on the engine that a training runs on, from the command line to the summary. */
class EngineChoiceTest {
  private static final String SMALL =
      """
      simulation: {m: 6, d: 4, train: 8, test: 4}
      network: {layers: 1, parametrisation: scalar}
      training: {epochs: 1, batch: 8}
      threads: 1
      """;

  @TempDir private Path folder;

  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (SettingOrigin earlier : SettingOrigin.values()) {
      for (SettingOrigin later : SettingOrigin.values()) {
        if (earlier.compareTo(later) < 0) {
          pairs.add(Arguments.of(earlier, later));
        }
      }
    }
    return pairs;
  }

  /** Both ask for what nobody has, and the refusal tells who was obeyed. */
  @ParameterizedTest
  @MethodSource("pairs")
  void ofTwoPlacesThatAskTheEarlierIsObeyed(SettingOrigin earlier, SettingOrigin later)
      throws Exception {
    CommandLineRun run = train(Map.of(earlier, "earlier-engine", later, "later-engine"));
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(
        run.err()
            .contains(
                "There is no engine 'earlier-engine', asked for by "
                    + earlier.describe("engine")
                    + ". Engines found:"),
        run.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @ParameterizedTest
  @EnumSource(SettingOrigin.class)
  void whoeverAsksIsObeyedWhateverThePriority(SettingOrigin origin) throws Exception {
    CommandLineRun run = train(Map.of(origin, TwinEngine.ID));
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertEquals(TwinEngine.ID, engineOfTheSummary());
    assertTrue(run.err().contains("asked for by " + origin.describe("engine")), run.err());
  }

  @Test
  void whereNobodyAsksThePriorityDecides() throws Exception {
    CommandLineRun run = train(Map.of());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertNotEquals(TwinEngine.ID, engineOfTheSummary());
    assertTrue(run.err().contains("the usable engine of the highest priority"), run.err());
  }

  /** Trains with a plug-in that has the twin, each place asking for the engine given. */
  private CommandLineRun train(Map<SettingOrigin, String> asked)
      throws IOException, InterruptedException {
    Path plugin =
        new ServiceJar(folder, "twin")
            .service(EngineProvider.class, TwinEngine.class.getName())
            .write();
    JavaProcess process = new JavaProcess(folder);
    String yaml = SMALL;
    List<Object> arguments =
        new ArrayList<>(
            List.of("train", "config.yaml", "--plugin", plugin, "--verbose", "--out", "out"));
    for (Map.Entry<SettingOrigin, String> one : new TreeMap<>(asked).entrySet()) {
      String id = one.getValue();
      switch (one.getKey()) {
        case EXPLICIT -> arguments.addAll(List.of("--engine", id));
        case CONFIGURATION -> yaml += "engine: " + id + "\n";
        case SYSTEM_PROPERTY -> process.option("-Ddladmm.engine=" + id);
        case ENVIRONMENT -> process.environment("DLADMM_ENGINE", id);
      }
    }
    Files.writeString(folder.resolve("config.yaml"), yaml);
    return process.dladmm(arguments.toArray());
  }

  private String engineOfTheSummary() throws IOException {
    Path summary = folder.resolve("out").resolve("summary.json");
    return new ObjectMapper().readTree(summary.toFile()).get("engine").asText();
  }
}
