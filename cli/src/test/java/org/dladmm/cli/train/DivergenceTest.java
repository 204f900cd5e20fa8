package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings whose second stage has rates that are too large. */
class DivergenceTest {
  private static final String CONFIG =
      """
      simulation: {m: 30, d: 15, train: 200, test: 20}
      network: {layers: 4, parametrisation: full}
      start: {weights: ridge, beta: 2}
      training: {epochs: 6, batch: 20, rates: {weights: 0.0001, vectors: 0.01}}
      stages:
      - {name: careful, training: {epochs: 2}}
      - {name: bold}
      engine: ejml
      precision: float64
      threads: 1
      """;

  @TempDir private Path folder;
  private Path config;
  private Path out;

  @BeforeEach
  void writeConfig() throws IOException {
    config = Files.writeString(folder.resolve("config.yaml"), CONFIG);
    out = folder.resolve("out");
  }

  @Test
  void absurdRatesEndItWithinTheEpochInOneSentence() throws IOException {
    List<String> keys =
        List.of("stages.bold.training.rates.weights=1000", "training.checkpoint.seconds=1e-9");
    CommandLineRun run = train(keys);
    assertEquals(ExitStatus.FAILED, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    String sentence = run.err().strip();
    assertTrue(
        sentence.matches(
            "dladmm: the training diverged in stage 'bold', epoch 3, step [0-9]+: the output of layer [1-4] .* 'layer-0[1-4]\\.W1' .*"),
        sentence);
    assertEquals(Set.of("checkpoint.dladmm", "log.jsonl", "report.html"), files());
    assertEquals(2, log().size());
    assertReportEndsWith(sentence);
    byte[] kept = Files.readAllBytes(out.resolve("checkpoint.dladmm"));
    CommandLineRun again = train(keys, "--resume");
    assertEquals(ExitStatus.FAILED, again.status());
    assertEquals(
        List.of("dladmm: the training in " + out + " goes on from where it was kept", sentence),
        again.err().lines().toList());
    assertEquals(2, log().size());
    assertArrayEquals(kept, Files.readAllBytes(out.resolve("checkpoint.dladmm")));
  }

  private void assertReportEndsWith(String sentence) throws IOException {
    String report = Files.readString(out.resolve("report.html"));
    assertFalse(report.contains("http-equiv=\"refresh\""));
    assertTrue(report.contains("ended before its end"));
    String escaped = sentence.substring("dladmm: ".length()).replace("'", "&#39;");
    assertTrue(report.contains(escaped), "the report does not say why");
  }

  @Test
  void ratesThatAreSomewhatTooLargeAreMadeSmallerAndItEndsWell() throws IOException {
    CommandLineRun run =
        train(
            List.of(
                "stages.bold.training.rates.weights=0.3",
                "training.divergence.rollbacks=2",
                "training.divergence.factor=0.1"));
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    List<String> said = run.err().lines().toList();
    assertEquals(1, said.size(), run.err());
    assertTrue(
        said.get(0).startsWith("dladmm: the training diverged in stage 'bold', epoch 3, step "));
    assertTrue(
        said.get(0).endsWith("it goes on from the beginning of an epoch with smaller steps"));
    assertEquals(
        List.of(0, 0, 1, 1, 1, 1, 1, 1),
        log().stream().map(e -> e.get("rollbacks").intValue()).toList());
    assertEquals(Set.of("log.jsonl", "model.dladmm", "report.html", "summary.json"), files());
    JsonNode stages =
        new ObjectMapper().readTree(out.resolve("summary.json").toFile()).get("stages");
    assertEquals(1, stages.get(1).get("rollbacks").intValue());
    assertTrue(stages.get(1).get("loss").doubleValue() < stages.get(0).get("loss").doubleValue());
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains("<h2>Remarks</h2>") && report.contains("with smaller steps"));
  }

  private CommandLineRun train(List<String> keys, String... options) {
    List<Object> arguments = new ArrayList<>(List.of("train", config, "--out", out));
    keys.forEach(key -> arguments.addAll(List.of("--set", key)));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(arguments.toArray());
  }

  private List<JsonNode> log() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("log.jsonl"))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> list = Files.list(out)) {
      return list.map(f -> f.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
