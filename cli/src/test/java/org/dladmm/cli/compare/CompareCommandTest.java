package org.dladmm.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.UnusableEngine;
import org.dladmm.configuration.ServiceJar;
import org.dladmm.engine.EngineProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path folder;

  /** A jar that says who is an engine; the class itself is on the test's class path. */
  private Path jar(Class<? extends EngineProvider> engine) {
    return new ServiceJar(folder, "engine").service(EngineProvider.class, engine.getName()).write();
  }

  @Test
  void allUsableEnginesAreComparedAndTheOthersNamedWithTheirReason() {
    Path plugin = jar(UnusableEngine.class);
    CommandLineRun run = CommandLineRun.of("compare", "--plugin", plugin, "--seconds", 0);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(run.out().contains("  ejml "), run.out());
    assertTrue(run.out().contains("left out: abacus: its beads are missing; buy beads"), run.out());
    assertFalse(line(run, "certified solve").contains("!"), run.out());
  }

  @Test
  void aWrongEngineIsFoundNamedAndWrittenDown() throws IOException {
    Path plugin = jar(CrookedEngine.class);
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            "compare",
            "--plugin",
            plugin,
            "--engines",
            "ejml,crooked",
            "--precision",
            "float64",
            "--threads",
            2,
            "--seed",
            3,
            "--seconds",
            0,
            "--out",
            out);
    assertEquals(ExitStatus.FAILED, run.status());
    assertTrue(
        run.err()
            .contains(
                "the engine 'crooked' is out of tolerance in 'tanh(x)' (500×256): its result 'tanh(x)' differs by "),
        run.err());
    assertTrue(run.err().contains("and 1.5e-08 is allowed"), run.err());
    assertTrue(line(run, "tanh(x)").contains("!"), run.out());
    assertFalse(line(run, "exp(x)").contains("!"), run.out());
    assertWidth(run, 2);
    assertSummary(new ObjectMapper().readTree(out.resolve("summary.json").toFile()));
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("crooked") && report.contains("OUTSIDE"), report);
  }

  private static String line(CommandLineRun run, String work) {
    return run.out().lines().filter(line -> line.startsWith(work)).findFirst().orElseThrow();
  }

  /** Four engines fit a hundred characters. */
  private static void assertWidth(CommandLineRun run, int engines) {
    List<String> lines = run.out().lines().toList();
    int first = lines.indexOf(line(run, "product AB, N=1"));
    int last = lines.indexOf(line(run, "certified solve"));
    for (String line : lines.subList(first, last + 1)) {
      assertEquals(20 + 20 * engines, line.length(), line);
    }
  }

  private static void assertSummary(JsonNode summary) {
    assertEquals(
        List.of(
            "dladmm",
            "java",
            "precision",
            "threads",
            "seed",
            "seconds",
            "difference",
            "withinTolerance",
            "engines",
            "leftOut",
            "workloads"),
        names(summary));
    assertEquals("float64", summary.get("precision").textValue());
    assertEquals(2, summary.get("threads").intValue());
    assertEquals(3, summary.get("seed").intValue());
    assertFalse(summary.get("withinTolerance").booleanValue());
    assertEquals(0, summary.get("leftOut").size());
    assertEquals(2, summary.get("engines").size());
    for (JsonNode engine : summary.get("engines")) {
      assertEquals(
          List.of("id", "version", "jar", "device", "precision", "threads", "remedy"),
          names(engine));
    }
    assertEquals("crooked", summary.get("engines").get(1).get("id").textValue());
    for (JsonNode workload : summary.get("workloads")) {
      assertWorkload(workload);
    }
  }

  private static void assertWorkload(JsonNode workload) {
    assertEquals(
        List.of("workload", "size", "operations", "tolerance", "referenceSeconds", "outcomes"),
        names(workload));
    String name = workload.get("workload").textValue();
    assertTrue(workload.get("tolerance").doubleValue() > 0, name);
    assertTrue(workload.get("referenceSeconds").doubleValue() > 0, name);
    for (JsonNode outcome : workload.get("outcomes")) {
      assertEquals(
          List.of(
              "engine",
              "verdict",
              "difference",
              "differences",
              "seconds",
              "runs",
              "ratio",
              "failure"),
          names(outcome));
      boolean wrong = outcome.get("engine").textValue().equals("crooked") && name.equals("tanh(x)");
      assertEquals(wrong ? "OUTSIDE" : "WITHIN", outcome.get("verdict").textValue(), name);
      assertTrue(outcome.get("seconds").doubleValue() > 0, name);
      assertTrue(outcome.get("ratio").doubleValue() >= 1, name);
      assertTrue(outcome.get("differences").size() > 0, name);
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void anUnknownEngineIsRefusedWithTheListOfThoseThereAre() {
    assertRefused(ExitStatus.REFUSED, "Did you mean 'ejml'?", "compare", "--engines", "nd4j,ejlm");
    assertRefused(ExitStatus.REFUSED, "Engines found:", "compare", "--engines", "ejlm");
  }

  @Test
  void anEngineThatIsAskedForAndUnusableFailsWithItsReason() {
    Path plugin = jar(UnusableEngine.class);
    assertRefused(
        ExitStatus.FAILED,
        "its beads are missing",
        "compare",
        "--plugin",
        plugin,
        "--engines",
        "ejml,abacus");
  }

  @Test
  void whatMakesNoSenseIsRefused() throws IOException {
    assertRefused(ExitStatus.REFUSED, "names an engine twice", "compare", "--engines", "ejml,ejml");
    assertRefused(
        ExitStatus.REFUSED,
        "write --engines ejml in place of --engine ejml",
        "compare",
        "--engine",
        "ejml");
    assertRefused(ExitStatus.REFUSED, "--seconds", "compare", "--seconds", "-1");
    assertRefused(ExitStatus.REFUSED, "--seconds", "compare", "--seconds", "many");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertRefused(ExitStatus.REFUSED, "is not a folder", "compare", "--out", file);
  }

  private static void assertRefused(int status, String words, Object... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertEquals(status, run.status(), run.err());
    assertTrue(run.err().contains(words), run.err());
    assertEquals("", run.out());
  }

  /** JMH is licensed under the GPL with the class path exception, and is for developers only. */
  @Test
  void theCommandCarriesNoJmh() {
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("org.openjdk.jmh.runner.Runner"));
  }
}
