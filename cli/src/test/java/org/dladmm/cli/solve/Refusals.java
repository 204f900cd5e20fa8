package org.dladmm.cli.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * What cannot be solved is refused in one sentence that names the culprit, and leaves no file
 * behind.
 */
abstract class Refusals {
  @TempDir Path folder;
  SmallProblem small;
  Path out;

  @BeforeEach
  void makeProblem() {
    small = SmallProblem.in(folder);
    out = folder.resolve("out");
  }

  final void refused(List<?> arguments, String... words) {
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("dladmm: "), run.err());
    for (String word : words) {
      assertTrue(run.err().contains(word), "'" + word + "' should be in: " + run.err());
    }
    assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.err());
    assertFalse(Files.exists(out), "nothing may be written");
  }

  final List<Object> solve(String problem, Path a, Object x, Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("solve", problem, "--A", a, "--X", x, "--out", out));
    arguments.addAll(List.of(more));
    return arguments;
  }

  final List<Object> solve(Object... more) {
    return solve("l1-l1", small.file("A.npy"), small.file("X.npy"), more);
  }

  final Path write(String name, Matrix matrix) {
    NpyFile.write(small.file(name), matrix);
    return small.file(name);
  }
}
