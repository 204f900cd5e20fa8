package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What solving writes is what is promised to scripts. */
class SolveFilesTest {
  private SolvedFolder solved;

  @BeforeEach
  void makeProblem(@TempDir Path folder) {
    solved = SolvedFolder.in(folder);
  }

  @Test
  void everyColumnIsCertifiedAndTheSummaryHasThePromisedKeys() throws IOException {
    CommandLineRun run = solved.solve("l1-l1", "--param", "alpha=0.7", "--threads", 1);

    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(run.out().contains("4 columns: 4 CERTIFIED"), run.out());
    assertEquals("", run.err());
    JsonNode summary = solved.summary();
    assertEquals(
        List.of(
            "problem", "method", "engine", "precision", "threads", "seed", "seconds", "columns"),
        keys(summary));
    assertEquals("l1-l1", summary.get("problem").textValue());
    assertEquals("halpern", summary.get("method").textValue());
    assertEquals("float64", summary.get("precision").textValue());
    assertEquals(1, summary.get("threads").intValue());
    assertEquals(SmallProblem.N, summary.get("columns").size());
    JsonNode column = summary.get("columns").get(0);
    assertEquals(
        List.of(
            "status",
            "objective",
            "lowerBound",
            "gap",
            "relativeGap",
            "primalResidual",
            "dualResidual",
            "iterations"),
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
    solved.solve("l1-l1", "--param", "alpha=0.7");
    Certificate.ofL1L1(
            0.7,
            solved.small().a(),
            Matrix.identity(SmallProblem.M),
            solved.small().x(),
            solved.out())
        .check(solved.summary());
  }

  @Test
  void theArraysAreTheCertificateWithADenseBToo() throws IOException {
    CommandLineRun run =
        solved.solve("l1-l1", "--B", solved.small().file("B.npy"), "--param", "alpha=0.7");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertEquals(SmallProblem.D2, NpyFile.read(solved.out().resolve("E.npy")).rows());
    Certificate.ofL1L1(
            0.7, solved.small().a(), solved.small().b(), solved.small().x(), solved.out())
        .check(solved.summary());
  }

  @Test
  void theArraysAreInThePrecisionOfTheCertificate() throws IOException {
    solved.solve("l1-l1");
    assertTrue(header("Z.npy").contains("<f8"), header("Z.npy"));
    solved.solve("l1-l1", "--precision", "float32", "--tolerance", "1e-3");
    assertTrue(header("Z.npy").contains("<f4"), header("Z.npy"));
    assertEquals("float32", solved.summary().get("precision").textValue());
  }

  private String header(String name) throws IOException {
    byte[] content = Files.readAllBytes(solved.out().resolve(name));
    return new String(content, StandardCharsets.ISO_8859_1).substring(0, 80);
  }

  @Test
  void nothingButTheFourFilesIsWritten() throws IOException {
    solved.solve("l1-l1");
    solved.solve("l1-l1");
    assertEquals(Set.of("Z.npy", "E.npy", "lambda.npy", "summary.json"), solved.names());
  }

  @Test
  void theSeedIsKept() throws IOException {
    solved.solve("l1-l1", "--seed", 42);
    assertEquals(42, solved.summary().get("seed").longValue());
  }
}
