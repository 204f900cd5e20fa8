package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.JavaProcess;
import org.dladmm.training.model.Checkpoint;
import org.dladmm.training.model.CheckpointFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A training in two stages that is killed or stopped, and goes on. */
class ResumeTest {
  private static final int KILLS = 3;

  private static final String CONFIG =
      """
      simulation: {m: 30, d: 15, train: 400, test: 50}
      validation: {columns: 40, patience: 15}
      network: {layers: 4, parametrisation: scalar}
      start: {weights: ridge, beta: 4, lambdaMax: 1.6667, theta1: 5}
      training: {epochs: 20, batch: 20, rates: {weights: 0.0001, vectors: 0.05}}
      stages:
      - {name: numbers}
      - {name: weights, parametrisation: full, training: {fresh: true}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ejml", "nd4j"})
  void killedAtRandomMomentsItEndsWithTheSameBits(String engine) throws Exception {
    Random random = new Random(7);
    String[] key = {"--engine", engine, "--set", "training.checkpoint.seconds=0.05"};
    assertEquals(ExitStatus.DONE, start("whole", key).end().status());
    int kills = 0;
    while (kills < KILLS && !Files.exists(file("part", "model.dladmm"))) {
      JavaProcess.Started training = start("part", with(key, kills > 0 ? "--resume" : "--quiet"));
      awaitFile(training, "part", CheckpointInFolder.NAME);
      Thread.sleep(random.nextInt(300));
      training.process().destroyForcibly().waitFor();
      kills++;
    }
    if (!Files.exists(file("part", "model.dladmm"))) {
      CommandLineRun last = start("part", with(key, "--resume")).end();
      assertEquals(ExitStatus.DONE, last.status(), last.err());
    }
    assertArrayEquals(bytes("whole", "model.dladmm"), bytes("part", "model.dladmm"));
    assertEquals(epochs("whole"), epochs("part"));
    assertFalse(Files.exists(file("part", CheckpointInFolder.NAME)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void interruptedItIsKeptAndSaysHowToGoOn() throws Exception {
    String[] key = {"--set", "training.checkpoint.seconds=0"};
    JavaProcess.Started training = start("kept", with(key, "--set", "training.epochs=100000"));
    awaitFile(training, "kept", "log.jsonl");
    assertTrue(report().contains("http-equiv=\"refresh\""), "it loads itself again");
    int status = training.interrupt();
    CommandLineRun stopped = training.end();
    assertEquals(status, stopped.status(), stopped.err());
    assertTrue(stopped.err().contains("and kept; the same command with --resume"), stopped.err());
    assertFalse(report().contains("http-equiv=\"refresh\""));
    assertTrue(
        report().contains("and kept; the same command with --resume goes on from there"),
        "the report does not say how to go on");
    Checkpoint kept = CheckpointFile.read(file("kept", CheckpointInFolder.NAME));
    assertEquals(kept.state().epochs().size(), epochs("kept").size());
    assertRefusals(key);
  }

  private String report() throws IOException {
    return Files.readString(file("kept", "report.html"));
  }

  /** What would lose a checkpoint, or go on with something else. */
  private void assertRefusals(String[] key) throws Exception {
    String[] same = with(key, "--set", "training.epochs=100000");
    assertRefused("add --resume to go on from it", same);
    assertRefused("with the seed 1, not 2", with(same, "--resume", "--seed", "2"));
    assertRefused("in float32, not float64", with(same, "--resume", "--precision", "float64"));
    assertRefused("on the engine 'ejml', not 'nd4j'", with(same, "--resume", "--engine", "nd4j"));
    assertRefused("with another configuration", with(key, "--resume"));
    byte[] whole = bytes("kept", CheckpointInFolder.NAME);
    Files.write(file("kept", CheckpointInFolder.NAME), Arrays.copyOf(whole, whole.length / 2));
    assertRefused("is damaged or cut short", with(same, "--resume"));
  }

  private void assertRefused(String message, String... options) throws IOException {
    CommandLineRun run = CommandLineRun.of((Object[]) arguments("kept", options));
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void whereNothingIsKeptItSaysWhatItDoes() throws Exception {
    CommandLineRun first = CommandLineRun.of((Object[]) arguments("new", "--resume"));
    assertEquals(ExitStatus.DONE, first.status(), first.err());
    assertTrue(first.err().contains("training from the start"), first.err());
    CommandLineRun again = CommandLineRun.of((Object[]) arguments("new", "--resume"));
    assertEquals(ExitStatus.REFUSED, again.status(), again.err());
    assertTrue(again.err().contains("has ended: its model is there"), again.err());
  }

  private JavaProcess.Started start(String name, String... options) throws IOException {
    return new JavaProcess(folder).startDladmm((Object[]) arguments(name, options));
  }

  private String[] arguments(String name, String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("train", config().toString()));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--out", folder.resolve(name).toString()));
    return arguments.toArray(String[]::new);
  }

  private Path config() throws IOException {
    return Files.writeString(folder.resolve("config.yaml"), CONFIG);
  }

  private static String[] with(String[] options, String... more) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private void awaitFile(JavaProcess.Started training, String name, String file)
      throws InterruptedException {
    while (training.process().isAlive() && !Files.exists(file(name, file))) {
      Thread.sleep(5);
    }
  }

  private Path file(String name, String file) {
    return folder.resolve(name).resolve(file);
  }

  private byte[] bytes(String name, String file) throws IOException {
    return Files.readAllBytes(file(name, file));
  }

  /** The losses in the log, without the times. */
  private List<String> epochs(String name) throws IOException {
    return Files.readAllLines(file(name, "log.jsonl")).stream()
        .map(line -> line.replaceAll("\"seconds\":[^,}]*", ""))
        .toList();
  }
}
