package org.dladmm.cli.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.training.Simulation;
import org.dladmm.training.data.Fingerprint;
import org.dladmm.training.model.ModelFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void train() {
    CommandLineRun run =
        CommandLineRun.of(
            "train",
            "simulation",
            "--seed",
            77,
            "--engine",
            "ejml",
            "--threads",
            1,
            "--quiet",
            "--set",
            "simulation.m=12",
            "--set",
            "simulation.d=8",
            "--set",
            "simulation.train=40",
            "--set",
            "network.layers=3",
            "--set",
            "training.epochs=2",
            "--out",
            folder.resolve("trained"));
    assertEquals(ExitStatus.DONE, run.status(), run.err());
  }

  @Test
  void aModelTellsWhatItSolvesAndWhereItComesFrom() {
    CommandLineRun run = CommandLineRun.of("inspect", model());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    for (String expected :
        List.of(
            "l1-l1 {alpha=",
            "A 12×8",
            "layer-03.",
            "seed                    77",
            "engine                  ejml",
            "precision               float32",
            "threads                 ",
            "java version            " + System.getProperty("java.version"),
            "  id                      " + ModelFile.id(model()),
            "SHA-256 of A            " + hashOfA(),
            "nmse dladmm",
            "m: 12")) {
      assertTrue(run.out().contains(expected), expected + " in " + run.out());
    }
  }

  @Test
  void asJsonItTellsTheFiguresThatTrainingPrinted() throws Exception {
    CommandLineRun run = CommandLineRun.of("inspect", model(), "--json");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode facts = new ObjectMapper().readTree(run.out());
    JsonNode summary = new ObjectMapper().readTree(folder.resolve("trained/summary.json").toFile());
    JsonNode expected = summary.get("figures").get("dladmm").get("nmse");
    JsonNode figure =
        StreamSupport.stream(facts.get("figures").spliterator(), false)
            .filter(series -> series.get("name").asText().equals("nmse dladmm"))
            .findFirst()
            .orElseThrow();
    assertEquals(expected, figure.get("values"));
    assertEquals(3, facts.get("network").get("layers").asInt());
    assertEquals(77, facts.get("provenance").get("seed").asInt());
    assertTrue(facts.get("learned").size() >= 3, facts::toString);
  }

  @Test
  void asJsonItTellsWhereTheModelComesFrom() throws Exception {
    CommandLineRun run = CommandLineRun.of("inspect", model(), "--json");
    JsonNode facts = new ObjectMapper().readTree(run.out());
    assertEquals(ModelFile.id(model()), facts.get("id").asText());
    JsonNode provenance = facts.get("provenance");
    assertEquals("ejml", provenance.get("engine").asText());
    assertEquals(
        Map.of("precision", "float32", "threads", "1"),
        new ObjectMapper().convertValue(provenance.get("options"), Map.class));
    for (String name : List.of("dladmm", "engine", "java", "os")) {
      assertFalse(provenance.get("versions").get(name).asText().isBlank(), name);
    }
    assertTrue(provenance.get("device").asText().contains("1 thread"), provenance::toString);
    assertEquals(hashOfA(), provenance.get("sha256").get("A").asText());
    for (String name : List.of("B", "trainingData", "testData")) {
      assertTrue(provenance.get("sha256").get(name).asText().matches("[0-9a-f]{64}"), name);
    }
  }

  private static String hashOfA() {
    return Fingerprint.of(List.of(new Simulation(12, 8, 0.1, 1, 77).a()));
  }

  @Test
  void whatIsNoModelIsRefused() throws Exception {
    Path other = Files.writeString(folder.resolve("other.dladmm"), "not a model");
    CommandLineRun run = CommandLineRun.of("inspect", other);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("is not a model file of dladmm"), run.err());
  }

  private static Path model() {
    return folder.resolve("trained/model.dladmm");
  }
}
