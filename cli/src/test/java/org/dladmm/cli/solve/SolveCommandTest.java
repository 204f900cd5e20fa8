package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.CsvFile;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {
  @TempDir private Path folder;
  private SmallProblem small;
  private Path out;

  @BeforeEach
  void makeProblem() {
    small = SmallProblem.in(folder);
    out = folder.resolve("out");
  }

  private CommandLineRun solve(String problem, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("solve", problem, "--A", small.file("A.npy"), "--X", small.file("X.npy"), "--out", out));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  private JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(out.resolve("summary.json").toFile());
  }

  @Test
  void everyColumnIsCertifiedAndTheSummaryHasThePromisedKeys() throws IOException {
    CommandLineRun run = solve("l1-l1", "--param", "alpha=0.7", "--threads", 1);

    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(run.out().contains("4 columns: 4 CERTIFIED"), run.out());
    assertEquals("", run.err());
    JsonNode summary = summary();
    assertEquals(
        List.of("problem", "method", "engine", "precision", "threads", "seed", "seconds", "columns"), keys(summary));
    assertEquals("l1-l1", summary.get("problem").textValue());
    assertEquals("halpern", summary.get("method").textValue());
    assertEquals("float64", summary.get("precision").textValue());
    assertEquals(1, summary.get("threads").intValue());
    assertEquals(SmallProblem.N, summary.get("columns").size());
    JsonNode column = summary.get("columns").get(0);
    assertEquals(
        List.of("status", "objective", "lowerBound", "gap", "relativeGap", "primalResidual", "dualResidual", "iterations"),
        keys(column));
    assertEquals("CERTIFIED", column.get("status").textValue());
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void theArraysAreTheCertificate() throws IOException {
    solve("l1-l1", "--param", "alpha=0.7");
    Certificate.ofL1L1(0.7, small.a(), Matrix.identity(SmallProblem.M), small.x(), out).check(summary());
  }

  @Test
  void theArraysAreTheCertificateWithADenseBToo() throws IOException {
    CommandLineRun run = solve("l1-l1", "--B", small.file("B.npy"), "--param", "alpha=0.7");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertEquals(SmallProblem.D2, NpyFile.read(out.resolve("E.npy")).rows());
    Certificate.ofL1L1(0.7, small.a(), small.b(), small.x(), out).check(summary());
  }

  @Test
  void bothMethodsComeToTheSameOptimum() throws IOException {
    assertEquals(ExitStatus.DONE, solve("lasso", "--method", "halpern").status());
    double halpern = summary().get("columns").get(0).get("objective").doubleValue();
    assertEquals(ExitStatus.DONE, solve("lasso", "--method", "ladmm", "--penalty", 1).status());
    assertEquals("ladmm", summary().get("method").textValue());
    assertEquals(halpern, summary().get("columns").get(0).get("objective").doubleValue(), 1e-5 * Math.abs(halpern));
  }

  @Test
  void theArraysAreInThePrecisionOfTheCertificate() throws IOException {
    solve("l1-l1");
    assertTrue(header("Z.npy").contains("<f8"), header("Z.npy"));
    solve("l1-l1", "--precision", "float32", "--tolerance", "1e-3");
    assertTrue(header("Z.npy").contains("<f4"), header("Z.npy"));
    assertEquals("float32", summary().get("precision").textValue());
  }

  private String header(String name) throws IOException {
    return new String(Files.readAllBytes(out.resolve(name)), StandardCharsets.ISO_8859_1).substring(0, 80);
  }

  @Test
  void aMissedToleranceHasAStatusOfItsOwnAndTheFilesAreThere() throws IOException {
    CommandLineRun run = solve("l1-l1", "--max-iterations", 1);
    assertEquals(ExitStatus.MISSED, run.status());
    assertTrue(run.err().contains("--max-iterations"), run.err());
    assertEquals("ITERATION_LIMIT", summary().get("columns").get(0).get("status").textValue());
    assertEquals(Set.of("Z.npy", "E.npy", "lambda.npy", "summary.json"), names(out));
  }

  @Test
  void quietSaysNothingOnStandardError() {
    CommandLineRun run = solve("l1-l1", "--max-iterations", 1, "--quiet");
    assertEquals(ExitStatus.MISSED, run.status());
    assertEquals("", run.err());
  }

  @Test
  void verboseNamesTheEngineAndWhyItWasChosen() {
    CommandLineRun run = solve("l1-l1", "--verbose");
    assertTrue(run.err().contains("engine ejml"), run.err());
    assertTrue(run.err().contains("highest priority"), run.err());
  }

  @Test
  void filesOfOtherFormatsAndTransposesGiveTheSameAnswer() {
    solve("l1-l1");
    Matrix z = NpyFile.read(out.resolve("Z.npy"));
    CsvFile.write(small.file("A.csv"), small.a());
    NpyFile.write(small.file("Xt.npy"), small.x().transpose());
    CommandLineRun run =
        CommandLineRun.of("solve", "l1-l1", "--A", small.file("A.csv"), "--X", small.file("Xt.npy") + ":T", "--out", out);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertEquals(z, NpyFile.read(out.resolve("Z.npy")));
  }

  @Test
  void theSeedIsKept() throws IOException {
    solve("l1-l1", "--seed", 42);
    assertEquals(42, summary().get("seed").longValue());
  }

  @Test
  void nothingButTheFourFilesIsWritten() throws IOException {
    solve("l1-l1");
    solve("l1-l1");
    assertEquals(Set.of("Z.npy", "E.npy", "lambda.npy", "summary.json"), names(out));
    assertFalse(names(folder).stream().anyMatch(name -> name.endsWith(".part")));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
