package org.dladmm.cli.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.docs.Documentation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and its archive of classes, in a folder that looks like a build just done. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  @TempDir private Path home;
  private Path packaged;
  private String javaHome = System.getProperty("java.home");
  private String options = "";

  @BeforeEach
  void makeHome() throws Exception {
    Path root = Documentation.root();
    Files.copy(root.resolve("dladmm"), home.resolve("dladmm"));
    Files.createDirectories(home.resolve("module/src/main"));
    Files.createFile(home.resolve("pom.xml"));
    Files.createFile(home.resolve("module/pom.xml"));
    packaged = Files.createDirectories(home.resolve("cli/target/dladmm"));
    Files.createSymbolicLink(packaged.resolve("lib"), root.resolve("cli/target/dladmm/lib"));
    Files.createFile(packaged.resolve("built"));
  }

  @Test
  void theArchiveIsMadeOnceUsedSilentlyAndDoesNoHarmWhenDamaged() throws Exception {
    CommandLineRun first = dladmm();
    assertEquals(1, first.err().lines().count(), first.err());
    assertTrue(first.err().contains("prepares quicker starts"), first.err());

    Path classes = home.resolve("classes.txt");
    options = "-Xlog:class+load:file=" + classes;
    assertSilent(first.out());
    String main = " org.dladmm.cli.Main source: shared objects file";
    assertTrue(Files.readAllLines(classes).stream().anyMatch(line -> line.contains(main)));

    options = "";
    Path archive = archives().get(0);
    byte[] content = Files.readAllBytes(archive);
    for (int size : new int[] {content.length / 3, 0}) {
      replace(archive, Arrays.copyOf(content, size));
      assertSilent(first.out());
    }
    replace(archive, new byte[content.length]);
    assertSilent(first.out());
    options = "-XX:-UseCompressedOops";
    replace(archive, content);
    assertSilent(first.out());
  }

  @Test
  void anArchiveThatCannotBeMadeIsTriedOnceAndMissedByNobody() throws Exception {
    Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/usr/bin/env bash
        case "$*" in *-Xshare:dump*) exit 1 ;; esac
        exec '%s/bin/java' "$@"
        """
            .formatted(javaHome));
    assertTrue(java.toFile().setExecutable(true));
    javaHome = home.resolve("jdk").toString();
    CommandLineRun first = dladmm();
    assertEquals(List.of(), archives());
    assertFalse(first.out().isEmpty());
    assertSilent(first.out());
  }

  private void replace(Path archive, byte[] content) throws Exception {
    Files.delete(archive);
    Files.write(archive, content);
  }

  private List<Path> archives() throws Exception {
    try (Stream<Path> files = Files.list(packaged)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private void assertSilent(String out) throws Exception {
    assertEquals(new CommandLineRun(ExitStatus.DONE, out, ""), dladmm());
  }

  private CommandLineRun dladmm() throws Exception {
    Path out = home.resolve("out.txt");
    Path err = home.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", home.resolve("dladmm").toString(), "engines")
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("DLADMM_"));
    builder.environment().put("JAVA_HOME", javaHome);
    builder.environment().put("DLADMM_JAVA_OPTS", options);
    Process process = builder.start();
    assertTrue(process.waitFor(240, TimeUnit.SECONDS), "the launcher does not end");
    CommandLineRun run =
        new CommandLineRun(process.exitValue(), Files.readString(out), Files.readString(err));
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    return run;
  }
}
