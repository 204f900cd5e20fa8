package org.dladmm.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private static final String SMALL = "12x7x2x5";

  @TempDir private Path folder;

  @Test
  void tableAndSummaryHaveEveryEnginesTimesAndRatios() throws IOException {
    Path out = folder.resolve("measured");
    CommandLineRun run =
        CommandLineRun.of(
            "bench", "--quick", "--cases", SMALL, "--precision", "float64", "--out", out);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
    assertEquals("float64", summary.get("precision").asText());
    assertEquals("the fastest", summary.get("ratioTo").asText());
    assertTrue(summary.get("peers").isEmpty());
    List<String> engines = new ArrayList<>();
    summary.get("engines").forEach(engine -> engines.add(engine.get("id").asText()));
    assertTrue(engines.contains("ejml"), engines.toString());
    JsonNode one = summary.get("cases").get(0);
    assertEquals(SMALL, one.get("case").asText());
    assertEquals(5, one.get("columns").asInt());
    List<String> actions = new ArrayList<>();
    for (JsonNode action : one.get("actions")) {
      actions.add(action.get("action").asText());
      assertRatiosFit(action.get("times"), engines);
    }
    assertEquals(List.of("forward", "step"), actions);
    assertTable(run.out(), engines);
  }

  private static void assertRatiosFit(JsonNode times, List<String> engines) {
    double fastest = Double.POSITIVE_INFINITY;
    for (JsonNode time : times) {
      fastest = Math.min(fastest, time.get("milliseconds").asDouble());
    }
    List<String> contenders = new ArrayList<>();
    for (JsonNode time : times) {
      contenders.add(time.get("contender").asText());
      assertEquals(fastest / time.get("milliseconds").asDouble(), time.get("ratio").asDouble());
    }
    assertEquals(engines, contenders);
  }

  private static void assertTable(String text, List<String> engines) {
    List<String> lines =
        text.lines()
            .filter(
                line ->
                    line.startsWith(SMALL + " forward")
                        || line.startsWith(SMALL + " training step"))
            .toList();
    assertEquals(2, lines.size(), text);
    for (String line : lines) {
      String figures = line.replaceFirst(".*(forward|step) ", "").strip();
      assertEquals(2 * engines.size(), figures.split("[ *]+").length, line);
      assertTrue(figures.contains("1.00"), line);
    }
    engines.forEach(engine -> assertTrue(text.contains("  " + engine + " "), text));
  }

  @Test
  void aQuickBenchHasItsOwnLength() {
    CommandLineRun run = CommandLineRun.of("bench", "--quick", "--seconds", 3, "--cases", SMALL);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("leave out --seconds, or --quick"), run.err());
  }

  @Test
  void aPythonWithoutTorchIsToldWithTheCure() throws IOException {
    Path python =
        Files.writeString(folder.resolve("python"), "#!/bin/sh\necho '{\"missing\": \"torch\"}'\n");
    assumeTrue(
        python.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")),
        "a program that stands in for Python needs /bin/sh");
    CommandLineRun run =
        CommandLineRun.of("bench", "--peers", "--python", python, "--cases", SMALL);
    assertEquals(ExitStatus.FAILED, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("has no module torch"), run.err());
    assertTrue(run.err().contains("apt-get install python3-torch"), run.err());
    assertEquals(1, run.err().lines().filter(line -> line.contains("torch")).count(), run.err());
  }

  @Test
  void aFolderWithoutLibtorchIsToldWithTheCommandThatBuildsIt() {
    CommandLineRun run = CommandLineRun.of("bench", "--libtorch", folder, "--cases", SMALL);
    assertEquals(ExitStatus.FAILED, run.status());
    assertEquals("", run.out());
    assertTrue(run.err().contains("no libtorch for the JVM in '" + folder + "'"), run.err());
    assertTrue(run.err().contains("./mvnw -Plibtorch package -DskipTests"), run.err());
  }

  @Test
  void wrongValuesAreRefused() {
    assertRefused("'5x4' is no case", "--cases", "5x4");
    assertRefused("--seconds must be 1 or more, not 0", "--seconds", "0");
    assertRefused("There is no engine 'ejm'", "--engines", "ejm");
    assertRefused("There is no engine 'ejm'", "--engine", "ejm");
  }

  private static void assertRefused(String reason, String... arguments) {
    List<String> all = new ArrayList<>(List.of("bench"));
    all.addAll(List.of(arguments));
    CommandLineRun run = CommandLineRun.of(all.toArray());
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(run.err().contains(reason), run.err());
  }
}
