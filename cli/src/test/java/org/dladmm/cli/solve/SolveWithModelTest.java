package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.operator.DenseOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.training.data.NpyFile;
import org.dladmm.training.model.DataHashes;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;
import org.dladmm.training.model.Provenance;
import org.dladmm.training.model.UsedEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveWithModelTest {
  private static final int LAYERS = 3;

  @TempDir private Path folder;
  private SmallProblem small;
  private Path model;
  private Path out;

  @BeforeEach
  void makeModel() {
    small = SmallProblem.in(folder);
    model = folder.resolve("model.dladmm");
    out = folder.resolve("out");
    // steps that are short enough for this A
    Start start = new Start(small.a(), 1.0 / 40, 40, 1, 1, 1);
    Problem problem = L1L1.of(0.7, new DenseOperator(small.a()));
    Network network = Network.untrained(problem, Architecture.full(LAYERS), start);
    Provenance provenance =
        new Provenance(
            Map.of(),
            new UsedEngine("ejml", "here", Map.of()),
            DataHashes.of(problem, "", ""),
            0,
            "",
            List.of());
    ModelFile.write(model, new Model(network, provenance));
  }

  private CommandLineRun solve(Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("solve", "--model", model, "--X", small.file("X.npy"), "--out", out));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  private void refused(CommandLineRun run, String... words) {
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    for (String word : words) {
      assertTrue(run.err().contains(word), "'" + word + "' should be in: " + run.err());
    }
    assertFalse(Files.exists(out));
  }

  @Test
  void theProblemComesFromTheModelAndTheAnswerIsCertified() throws IOException {
    CommandLineRun run = solve();
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
    assertEquals("l1-l1", summary.get("problem").textValue());
    assertEquals("d-ladmm+halpern", summary.get("method").textValue());
    Certificate.ofL1L1(0.7, small.a(), Matrix.identity(SmallProblem.M), small.x(), out)
        .check(summary);
  }

  @Test
  void withoutIterationsTheAnswerIsTheNetworks() throws IOException {
    assertEquals(ExitStatus.MISSED, solve("--max-iterations", 0, "--quiet").status());
    JsonNode summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
    assertEquals(LAYERS, summary.get("columns").get(0).get("iterations").intValue());
  }

  @Test
  void whatIsGivenBesideTheModelMaySayTheSame() {
    CommandLineRun run = solve("l1-l1", "--A", small.file("A.npy"), "--param", "alpha=0.7");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
  }

  @Test
  void whatIsGivenBesideTheModelMustNotSayOtherwise() {
    NpyFile.write(small.file("other.npy"), small.a().times(2));
    refused(solve("--A", small.file("other.npy")), "other.npy", "is not the A", "model.dladmm");
    refused(solve("--B", small.file("B.npy")), "B.npy", "6×8", "needs 6×6");
    refused(solve("lasso"), "model of the problem 'l1-l1', not of 'lasso'");
    refused(solve("--param", "alpha=2"), "alpha=0.7, not 2.0");
    refused(solve("--param", "beta=2"), "no --param 'beta'");
  }

  @Test
  void xMustHaveTheRowsOfTheModelsA() {
    NpyFile.write(small.file("short.npy"), Matrix.zeros(5, 2));
    CommandLineRun run =
        CommandLineRun.of("solve", "--model", model, "--X", small.file("short.npy"), "--out", out);
    refused(run, "short.npy", "5 rows", "of the model", "needs 6");
  }

  @Test
  void aFileThatIsNoModelIsRefused() {
    refused(
        CommandLineRun.of(
            "solve", "--model", small.file("A.npy"), "--X", small.file("X.npy"), "--out", out),
        "A.npy");
    refused(CommandLineRun.of("solve", "--X", small.file("X.npy"), "--out", out), "--model");
  }
}
