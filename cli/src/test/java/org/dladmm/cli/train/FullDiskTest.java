package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings whose folder is on a disk of its own, which is too small. */
class FullDiskTest {
  /** Neither the model, with A in it, nor a report with charts has room; a checkpoint has. */
  private static final String CONFIG =
      """
      simulation: {m: 150, d: 75, train: 40, test: 10}
      network: {layers: 3, parametrisation: scalar}
      start: {weights: ridge, beta: 4}
      training: {epochs: 3, batch: 20, rates: {vectors: 0.01}, checkpoint: {epochs: 1}}
      engine: ejml
      threads: 1
      """;

  private static final String SMALL = "size=64k";

  @TempDir private Path folder;
  private Path disk;
  private Path config;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    config = Files.writeString(folder.resolve("config.yaml"), CONFIG);
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = system("mount", "-t", "tmpfs", "-o", SMALL, "tmpfs", disk.toString());
    Assumptions.assumeTrue(mounted, "a disk in memory can only be mounted by root, on Linux");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertTrue(system("umount", disk.toString()));
    }
  }

  @Test
  void whereTheModelHasNoRoomTheTrainingIsKeptAndGoesOn() throws Exception {
    CommandLineRun run = train(disk);
    assertEquals(ExitStatus.FAILED, run.status(), run.err());
    List<String> said = run.err().lines().toList();
    String last = said.get(said.size() - 1);
    said.subList(0, said.size() - 1).forEach(line -> assertGoesOnWithout("report.html", line));
    assertTrue(
        last.startsWith("dladmm: " + disk.resolve("model.dladmm") + " was not written: "),
        run.err());
    assertTrue(
        last.endsWith(
            disk.resolve("checkpoint.dladmm") + ": the same command with --resume goes on from it"),
        run.err());
    // the first report has no charts yet, and so has room
    assertEquals(Set.of("checkpoint.dladmm", "log.jsonl", "report.html"), files());
    assertEndsAsElsewhere("--resume");
  }

  @Test
  void whereNothingHasRoomTheTrainingGoesOnAndSaysWhatIsLost() throws Exception {
    Path ballast = disk.resolve("ballast");
    fill(ballast);
    CommandLineRun run = train(disk);
    assertEquals(ExitStatus.FAILED, run.status(), run.err());
    List<String> said = run.err().lines().toList();
    assertEquals(4, said.size(), run.err());
    assertGoesOnWithout("report.html", said.get(0));
    assertGoesOnWithout("checkpoint.dladmm", said.get(1));
    assertGoesOnWithout("log.jsonl", said.get(2));
    assertTrue(said.get(3).contains("model.dladmm was not written: "), run.err());
    assertTrue(said.get(3).endsWith("; nothing of the training is kept"), run.err());
    assertEquals(Set.of("ballast"), files());
    Files.delete(ballast);
    assertEndsAsElsewhere("--resume");
  }

  private void assertGoesOnWithout(String file, String said) {
    assertTrue(
        said.startsWith(
            "dladmm: the training goes on, but " + disk.resolve(file) + " was not written: "),
        said);
  }

  private void assertEndsAsElsewhere(String option) throws Exception {
    assertTrue(system("mount", "-o", "remount,size=8m", disk.toString()));
    Path elsewhere = folder.resolve("elsewhere");
    assertEquals(ExitStatus.DONE, train(elsewhere).status());
    CommandLineRun run = train(disk, option);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertArrayEquals(
        Files.readAllBytes(elsewhere.resolve("model.dladmm")),
        Files.readAllBytes(disk.resolve("model.dladmm")));
    assertEquals(Set.of("log.jsonl", "model.dladmm", "report.html", "summary.json"), files());
    assertEquals(3, Files.readAllLines(disk.resolve("log.jsonl")).size());
    assertFalse(Files.readString(disk.resolve("report.html")).contains("http-equiv=\"refresh\""));
  }

  private CommandLineRun train(Path out, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("train", config, "--out", out));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(arguments.toArray());
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> list = Files.list(disk)) {
      return list.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int pages = 0; pages < 1000; pages++) {
        out.write(page);
      }
    } catch (IOException full) {
      return;
    }
    throw new IOException("the disk is larger than it should be");
  }

  private static boolean system(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
