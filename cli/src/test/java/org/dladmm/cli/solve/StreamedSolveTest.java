package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.JavaProcess;
import org.dladmm.cli.JavaProcess.Started;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DenseOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.solver.ColumnResult;
import org.dladmm.solver.Solution;
import org.dladmm.solver.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that are read, solved and written some at a time. */
class StreamedSolveTest {
  private static final List<String> ARRAYS = List.of("Z.npy", "E.npy", "lambda.npy");

  @TempDir private Path folder;
  private SolvedFolder solved;

  @BeforeEach
  void makeProblem() {
    solved = SolvedFolder.in(folder);
  }

  @Test
  void anyBatchWritesTheSameFiles() throws IOException {
    SolvedFolder other = new SolvedFolder(solved.small(), folder.resolve("in-batches"));
    for (String precision : List.of("float64", "float32")) {
      Object[] options = {"--engine", "ejml", "--precision", precision, "--tolerance", 1e-3};
      assertEquals(ExitStatus.DONE, solved.solve("l1-l1", options).status());
      Object[] three = java.util.Arrays.copyOf(options, options.length + 2);
      three[options.length] = "--batch";
      three[options.length + 1] = 3;
      assertEquals(ExitStatus.DONE, other.solve("l1-l1", three).status());
      for (String name : ARRAYS) {
        assertArrayEquals(
            Files.readAllBytes(solved.out().resolve(name)),
            Files.readAllBytes(other.out().resolve(name)),
            name);
      }
      assertEquals(solved.summary().get("columns"), other.summary().get("columns"));
    }
  }

  @Test
  void manyColumnsAreToldOfInATableOfTheirOwn() throws IOException {
    Path out = folder.resolve("many");
    write(out, 1, column(Status.CERTIFIED, 1e-4), column(Status.ITERATION_LIMIT, Double.NaN));
    JsonNode summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
    assertEquals(2, summary.get("columnCount").intValue());
    assertEquals("{\"CERTIFIED\":1,\"ITERATION_LIMIT\":1}", summary.get("statuses").toString());
    assertEquals(1e-4, summary.get("largestRelativeGap").doubleValue());
    assertEquals("columns.csv", summary.get("columnsFile").textValue());

    List<CSVRecord> lines =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(Files.newBufferedReader(out.resolve("columns.csv")))
            .getRecords();
    assertEquals(List.of("0", "1"), lines.stream().map(line -> line.get("column")).toList());
    assertEquals("CERTIFIED", lines.get(0).get("status"));
    assertEquals(1e-4, Double.parseDouble(lines.get(0).get("relativeGap")));
    assertEquals("", lines.get(1).get("relativeGap"));
    assertEquals("7", lines.get(1).get("iterations"));

    write(out, 2, column(Status.CERTIFIED, 0), column(Status.CERTIFIED, 0));
    assertEquals(
        Set.of("Z.npy", "E.npy", "lambda.npy", "summary.json"),
        new SolvedFolder(solved.small(), out).names());
  }

  private void write(Path out, int mostInSummary, ColumnResult... columns) {
    Problem problem = L1L1.of(1, new DenseOperator(solved.small().a()));
    OutputFolder planned = OutputFolder.planned(out.toString(), SolveFiles.NAMES);
    try (SolveFiles files =
        new SolveFiles(planned, problem, columns.length, Precision.FLOAT64, mostInSummary)) {
      for (int j = 0; j < columns.length; j++) {
        Matrix m = Matrix.zeros(SmallProblem.M, 1);
        files.take(j, new Solution(Matrix.zeros(SmallProblem.D1, 1), m, m, List.of(columns[j])));
      }
      files.commit(new SolveSummary("l1-l1", "halpern", "none", "float64", 1, null, 0));
    }
  }

  private static ColumnResult column(Status status, double gap) {
    return new ColumnResult(status, 1, 1 - gap, gap, gap, 0, 0, 7);
  }

  /** With a tolerance that nothing reaches the second solve would take hours. */
  @Test
  void whatIsStoppedLeavesTheResultBeforeAndNothingElse() throws Exception {
    assertEquals(ExitStatus.DONE, solved.solve("l1-l1", "--tolerance", 1e-3).status());
    Set<String> names = solved.names();
    byte[] before = Files.readAllBytes(solved.out().resolve("Z.npy"));
    Started started =
        new JavaProcess(folder)
            .startDladmm(
                "solve",
                "lasso",
                "--A",
                "A.npy",
                "--X",
                "X.npy",
                "--out",
                solved.out(),
                "--tolerance",
                1e-300,
                "--max-iterations",
                Integer.MAX_VALUE,
                "--batch",
                1);
    while (solved.names().equals(names)) {
      assertTrue(started.process().isAlive(), () -> "it ended: " + started);
      Thread.sleep(1);
    }
    int status = started.interrupt();
    CommandLineRun run = started.end();
    assertEquals(status, run.status(), run.err());
    assertTrue(run.err().contains("stopped before all columns were solved"), run.err());
    assertEquals(names, solved.names());
    assertArrayEquals(before, Files.readAllBytes(solved.out().resolve("Z.npy")));
  }
}
