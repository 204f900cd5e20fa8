package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.training.EpochReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stages that the help of {@code train} teaches, and what is left of them in the files. */
class StagedTrainingTest {
  @TempDir private Path folder;

  @Test
  void itsFilesTellTheStages() throws Exception {
    String stages = "stages=[{name: numbers}, {name: weights, parametrisation: full}]";
    assertTrue(CommandLineRun.of("train", "--help").out().contains("'" + stages + "'"));
    Path out = folder.resolve("staged");
    CommandLineRun run = train(out, stages, "stages.weights.training.epochs=2");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode summary = new ObjectMapper().readTree(out.resolve("summary.json").toFile());
    assertEquals(List.of("numbers", "weights"), summary.get("stages").findValuesAsText("stage"));
    assertEquals(List.of("3", "2"), summary.get("stages").findValuesAsText("epochs"));
    for (JsonNode stage : summary.get("stages")) {
      assertTrue(stage.get("validation").isNumber(), stage::toString);
    }
    String report = Files.readString(out.resolve("report.html"));
    assertFalse(report.contains("http-equiv=\"refresh\""));
    assertTrue(report.contains("\"sections\":[{\"x\":0.5,\"name\":\"numbers\"},{\"x\":3.5,"));
    assertTrue(report.contains("NMSE in dB on the validation columns by epoch"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stages=[{depth: 20}] | a stage trains layers 1 to 20, but the network has 3",
        "stages=[{}, {parametrisation: consistent}] | a network in the scalar parametrisation can go on"
            + " in the full one, but not in the consistent one",
        "loss.weights=[0, 1] | there are 2 weights for the losses of 3 layers",
        "training.rates.others={thetaa: 1} | a rate is given for 'thetaa', which is no parameter",
        "training.penalties.inconsistency=1 | the penalty on inconsistency is one on W1"
      })
  void stagesThatDoNotFitAreRefusedBeforeAnythingIsDone(String key, String sentence) {
    CommandLineRun run = train(folder.resolve("refused"), key);
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(run.err().contains("dladmm: " + sentence), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertFalse(Files.exists(folder.resolve("refused/model.dladmm")));
  }

  @Test
  void everyLineOfTheLogHasAllOfAnEpochsFields() throws Exception {
    Path out = folder.resolve("plain");
    assertEquals(ExitStatus.DONE, train(out, "validation.columns=0").status());
    List<String> fields =
        Stream.of(EpochReport.class.getRecordComponents()).map(c -> c.getName()).toList();
    List<String> lines = Files.readAllLines(out.resolve("log.jsonl"));
    assertEquals(3, lines.size());
    for (String line : lines) {
      JsonNode epoch = new ObjectMapper().readTree(line);
      List<String> names = new ArrayList<>();
      epoch.fieldNames().forEachRemaining(names::add);
      assertEquals(fields, names);
      assertTrue(epoch.get("validation").isNull(), line);
    }
  }

  @Test
  void noDictionaryOfAnOlderTrainingStaysBesideIt() throws Exception {
    Path old = Files.writeString(folder.resolve("dictionary.npy"), "of an older training");
    assertEquals(ExitStatus.DONE, train(folder, "training.epochs=1").status());
    assertFalse(Files.exists(old));
  }

  private static CommandLineRun train(Path out, String... keys) {
    List<Object> arguments = new ArrayList<>(List.of("train", "simulation", "--out", out));
    List<String> all =
        new ArrayList<>(List.of("simulation.m=30", "simulation.d=15", "simulation.train=60"));
    all.addAll(List.of("network.layers=3", "training.epochs=3", "validation.columns=20"));
    all.addAll(List.of(keys));
    all.forEach(key -> arguments.addAll(List.of("--set", key)));
    return CommandLineRun.of(arguments.toArray());
  }
}
