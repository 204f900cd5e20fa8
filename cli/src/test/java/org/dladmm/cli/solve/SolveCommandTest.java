package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.CsvFile;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {
  private SolvedFolder solved;

  @BeforeEach
  void makeProblem(@TempDir Path folder) {
    solved = SolvedFolder.in(folder);
  }

  @Test
  void bothMethodsComeToTheSameOptimum() throws IOException {
    assertEquals(ExitStatus.DONE, solved.solve("lasso", "--method", "halpern").status());
    double halpern = solved.column().get("objective").doubleValue();
    assertEquals(
        ExitStatus.DONE, solved.solve("lasso", "--method", "ladmm", "--penalty", 1).status());
    assertEquals("ladmm", solved.summary().get("method").textValue());
    assertEquals(halpern, solved.column().get("objective").doubleValue(), 1e-5 * Math.abs(halpern));
  }

  @Test
  void aMissedToleranceHasAStatusOfItsOwnAndTheFilesAreThere() throws IOException {
    CommandLineRun run = solved.solve("l1-l1", "--max-iterations", 1);
    assertEquals(ExitStatus.MISSED, run.status());
    assertTrue(run.err().contains("--max-iterations"), run.err());
    assertEquals("ITERATION_LIMIT", solved.column().get("status").textValue());
    assertEquals(Set.of("Z.npy", "E.npy", "lambda.npy", "summary.json"), solved.names());
  }

  @Test
  void quietSaysNothingOnStandardError() {
    CommandLineRun run = solved.solve("l1-l1", "--max-iterations", 1, "--quiet");
    assertEquals(ExitStatus.MISSED, run.status());
    assertEquals("", run.err());
  }

  @Test
  void verboseNamesTheEngineAndWhyItWasChosen() {
    CommandLineRun run = solved.solve("l1-l1", "--verbose");
    assertTrue(run.err().contains("engine ejml"), run.err());
    assertTrue(run.err().contains("highest priority"), run.err());
  }

  @Test
  void filesOfOtherFormatsAndTransposesGiveTheSameAnswer() {
    solved.solve("l1-l1");
    Matrix z = NpyFile.read(solved.out().resolve("Z.npy"));
    CsvFile.write(solved.small().file("A.csv"), solved.small().a());
    NpyFile.write(solved.small().file("Xt.npy"), solved.small().x().transpose());
    CommandLineRun run =
        CommandLineRun.of(
            "solve",
            "l1-l1",
            "--A",
            solved.small().file("A.csv"),
            "--X",
            solved.small().file("Xt.npy") + ":T",
            "--out",
            solved.out());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertEquals(z, NpyFile.read(solved.out().resolve("Z.npy")));
  }
}
