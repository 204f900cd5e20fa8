package org.dladmm.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.benchmarks.machine.MachineFigures;
import org.dladmm.benchmarks.machine.Peak;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.train.MeddlingEngine;
import org.dladmm.configuration.ServiceJar;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
  private static final String SMALL = "12x7x2x5";

  private static final double PEAK = 40;
  private static final BenchPlan SHORT =
      new BenchPlan(
          Duration.ofMillis(1), Duration.ofMillis(50), Duration.ofMillis(5), 2, Duration.ZERO);

  @TempDir private Path folder;

  /** The command as it is, but for how long it measures and for what the machine can do. */
  private static void shorten(CommandLine line) {
    BenchCommand bench = line.getSubcommands().get("bench").getCommand();
    bench.measureBy(SHORT, BenchCommandTest::machine);
  }

  private static Roofline machine(EngineOptions options) {
    List<Peak> peaks = new ArrayList<>();
    for (Peak.Kind kind : Peak.Kind.values()) {
      // only float64 with the engines' threads is what shares may be of
      double value = kind == Peak.Kind.FLOAT64 ? PEAK : 1;
      peaks.add(new Peak(kind, options.threads() + 1, 2, Double.NaN));
      peaks.add(new Peak(kind, options.threads(), value, Double.NaN));
    }
    return new Roofline(options, Optional.of(new MachineFigures(256L << 20, 0, peaks)), "");
  }

  @Test
  void tableAndSummaryHaveEveryEnginesTimesAndRatios() throws IOException {
    Path out = folder.resolve("measured");
    CommandLineRun run =
        CommandLineRun.prepared(
            BenchCommandTest::shorten,
            "bench",
            "--quick",
            "--cases",
            SMALL,
            "--precision",
            "float64",
            "--out",
            out);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
    assertEquals("float64", summary.get("precision").asText());
    assertTrue(summary.get("complete").asBoolean());
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
    String[] tables = run.out().split("\\R\\R(?=certified to|the machine's peaks|products)");
    assertTable(tables[0], engines);
    assertEquals(
        List.of(5, 5),
        List.of(
            summary.at("/certified/0/answers/0/certified").asInt(),
            summary.at("/certified/0/answers/1/certified").asInt(5)));
    assertRoofline(summary.get("roofline"), one.get("actions"));
  }

  @Test
  void aRunThatFailsLeavesTheCasesThatHadEnded() throws IOException {
    Path summary = folder.resolve("summary.json");
    failOnce(() -> Files.exists(summary));
    CommandLineRun run =
        CommandLineRun.prepared(
            BenchCommandTest::shorten,
            "bench",
            "--quick",
            "--plugin",
            new ServiceJar(folder, "meddling")
                .service(EngineProvider.class, MeddlingEngine.class.getName())
                .write(),
            "--engines",
            MeddlingEngine.ID,
            "--cases",
            SMALL + ",12x7x2x6",
            "--out",
            folder);
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    JsonNode left = new ObjectMapper().readTree(summary.toFile());
    assertFalse(left.get("complete").asBoolean());
    assertEquals(1, left.get("cases").size());
    assertEquals(SMALL, left.at("/cases/0/case").asText());
  }

  /** Makes the engine fail at the first batch that it gathers while the condition is true. */
  private static void failOnce(BooleanSupplier when) {
    MeddlingEngine.after(
        1,
        () -> {
          if (when.getAsBoolean()) {
            throw new InputException("the engine was told to fail");
          }
          failOnce(when);
        });
  }

  private static void assertRoofline(JsonNode roofline, JsonNode actions) {
    for (int k = 0; k < actions.size(); k++) {
      double operations = actions.get(k).get("work").get("products").asDouble();
      JsonNode times = actions.get(k).get("times");
      JsonNode shares = roofline.get("products").get(k).get("shares");
      for (int e = 0; e < times.size(); e++) {
        double rate = operations / times.get(e).get("milliseconds").asDouble() * 1e-6;
        assertEquals(rate, shares.get(e).get("gigaflops").asDouble(), 1e-9 * rate);
        assertEquals(rate / PEAK, shares.get(e).get("ofPeak").asDouble(), 1e-9);
      }
    }
    // two layers, each W1ᵀ·T and A·Z
    assertEquals(2 * 2 * 2 * 12 * 7 * 5, actions.get(0).get("work").get("products").asLong());
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
