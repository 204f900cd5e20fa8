package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dladmm.configuration.ServiceJar;
import org.dladmm.engine.EngineProvider;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginTest {
  @TempDir private Path folder;

  /** A jar that says who provides a service; the class itself is on the test's class path. */
  private Path jar(Class<?> service, String provider) {
    return new ServiceJar(folder, service.getSimpleName()).service(service, provider).write();
  }

  private Path engine() {
    return jar(EngineProvider.class, UnusableEngine.class.getName());
  }

  private Path problem() {
    return jar(ProblemDefinition.class, ProblemWithoutB.class.getName());
  }

  @Test
  void anUnusableEngineIsListedWithItsCureAndNotChosen() {
    CommandLineRun run = CommandLineRun.of("engines", "--plugin", engine());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(run.out().contains("no: its beads are missing"), run.out());
    assertTrue(run.out().contains("buy beads"), run.out());
    assertTrue(run.out().contains("chosen: ejml"), run.out());
  }

  @Test
  void askingForAnEngineThatIsKnownButUnusableFails() {
    CommandLineRun run = CommandLineRun.of("engines", "--plugin", engine(), "--engine", "abacus");
    assertEquals(ExitStatus.FAILED, run.status());
    assertTrue(
        run.err().contains("'abacus'") && run.err().contains("its beads are missing"), run.err());
  }

  @Test
  void askingForAnUnknownEngineIsRefusedWithTheListOfThoseThereAre() {
    CommandLineRun run = CommandLineRun.of("engines", "--engine", "ejlm");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(
        run.err().contains("Did you mean 'ejml'?") && run.err().contains("Engines found:"),
        run.err());
  }

  @Test
  void solvingWithAnUnusableOrUnknownEngineWritesNothing() {
    Path matrix = folder.resolve("matrix.npy");
    NpyFile.write(matrix, Matrix.identity(3));
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.of(
            "solve",
            "l1-l1",
            "--A",
            matrix,
            "--X",
            matrix,
            "--out",
            out,
            "--plugin",
            engine(),
            "--engine",
            "abacus");
    assertEquals(ExitStatus.FAILED, run.status());
    run =
        CommandLineRun.of(
            "solve", "l1-l1", "--A", matrix, "--X", matrix, "--out", out, "--engine", "slide-rule");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertFalse(Files.exists(out));
  }

  @Test
  void aProblemOfTheUsersOwnIsListedAndSolved() {
    CommandLineRun list = CommandLineRun.of("problems", "--plugin", problem());
    assertTrue(list.out().contains("without-b") && list.out().contains("w=0.25"), list.out());
    Path matrix = folder.resolve("matrix.npy");
    NpyFile.write(matrix, Matrix.identity(3));
    CommandLineRun run =
        CommandLineRun.of(
            "solve",
            "without-b",
            "--plugin",
            problem(),
            "--A",
            matrix,
            "--X",
            matrix,
            "--out",
            folder.resolve("out"));
    assertEquals(ExitStatus.DONE, run.status(), run.err());
  }

  @Test
  void aProblemThatTakesNoBRefusesOne() {
    Path matrix = folder.resolve("matrix.npy");
    NpyFile.write(matrix, Matrix.identity(3));
    CommandLineRun run =
        CommandLineRun.of(
            "solve",
            "without-b",
            "--plugin",
            problem(),
            "--A",
            matrix,
            "--X",
            matrix,
            "--B",
            matrix,
            "--out",
            folder.resolve("out"));
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("'without-b' takes no B"), run.err());
  }

  @Test
  void aPluginThatIsNotThereOrNoJarIsRefused() throws IOException {
    CommandLineRun run = CommandLineRun.of("problems", "--plugin", folder.resolve("missing.jar"));
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("missing.jar"), run.err());
    Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
    run = CommandLineRun.of("problems", "--plugin", text);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("text.jar is no jar"), run.err());
  }

  @Test
  void aProblemThatCannotBeLoadedIsNamed() {
    Path broken = jar(ProblemDefinition.class, "com.example.Missing");
    CommandLineRun run = CommandLineRun.of("problems", "--plugin", broken);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(
        run.out().contains("com.example.Missing (" + broken + ")")
            && run.out().contains("cure      mend or remove it"),
        run.out());
  }
}
