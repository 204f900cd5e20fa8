package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of a training's memory. */
class MemoryNoteTest {
  @TempDir private Path folder;

  @Test
  void recomputedActivationsTakeLessAndTrainTheSame() throws IOException {
    CommandLineRun stored = train("stored");
    CommandLineRun recomputed = train("recomputed", "--set", "training.activations=recomputed");
    assertEquals("", stored.err());
    assertTrue(
        recomputed
            .err()
            .strip()
            .matches(
                "dladmm: tensors: [0-9.]+ MiB, with activations recomputed \\(stored: about [0-9.]+ MiB\\)"),
        recomputed.err());
    JsonNode before = summary("stored");
    JsonNode after = summary("recomputed");
    assertEquals(before.get("figures"), after.get("figures"));
    assertEquals("stored", before.at("/tensors/activations").asText());
    assertEquals("recomputed", after.at("/tensors/activations").asText());
    long bytes = after.at("/tensors/bytes").asLong();
    assertTrue(bytes < before.at("/tensors/bytes").asLong() / 2, after::toString);
    assertTrue(bytes < after.at("/tensors/bytesOtherwise").asLong() / 2, after::toString);
    assertTrue(report("recomputed").contains("MiB, with activations recomputed"));
  }

  @Test
  void whoWantsToKnowIsToldOfStoredOnesToo() {
    CommandLineRun run = train("verbose", "--verbose");
    assertTrue(
        run.err()
            .lines()
            .anyMatch(
                line ->
                    line.startsWith("dladmm: tensors: ")
                        && line.endsWith("; training.activations=recomputed makes them so")),
        run.err());
  }

  private CommandLineRun train(String name, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("train", "simulation"));
    for (String key :
        List.of(
            "simulation.m=20",
            "simulation.d=10",
            "simulation.train=1000",
            "simulation.test=20",
            "network.layers=30",
            "training.batch=1000",
            "training.epochs=2")) {
      arguments.addAll(List.of("--set", key));
    }
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--out", folder.resolve(name)));
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    return run;
  }

  private JsonNode summary(String name) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(name).resolve("summary.json").toFile());
  }

  private String report(String name) throws IOException {
    return Files.readString(folder.resolve(name).resolve("report.html"));
  }
}
