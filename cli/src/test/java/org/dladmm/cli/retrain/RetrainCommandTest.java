package org.dladmm.cli.retrain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.config.TrainingModule;
import org.dladmm.training.data.NpyFile;
import org.dladmm.training.model.DataHashes;
import org.dladmm.training.model.FigureSeries;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;
import org.dladmm.training.model.Provenance;
import org.dladmm.training.model.UsedEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrainCommandTest {
  private static final Simulation SIMULATION = new Simulation(12, 6, 0.2, 1, 5);
  private static final List<String> SMALL =
      List.of("network.layers=2", "training.epochs=2", "training.batch=20", "engine=ejml");

  @TempDir private static Path folder;
  private static Path simulated;
  private static Path fromFiles;

  @BeforeAll
  static void train() throws IOException {
    simulated =
        trained(
            "simulated",
            "simulation",
            List.of("simulation.m=12", "simulation.d=6", "simulation.train=60", "seed=77"));
    Path data = Files.createDirectory(folder.resolve("data"));
    Samples samples = SIMULATION.samples("train", 60);
    NpyFile.write(data.resolve("A.npy"), SIMULATION.a());
    NpyFile.write(data.resolve("X.npy"), samples.x());
    NpyFile.write(data.resolve("T.npy"), SIMULATION.samples("test", 9).x());
    Path config = Files.writeString(data.resolve("c.yaml"), "loss: {kind: objective}\n");
    fromFiles =
        trained(
            "from-files",
            config.toString(),
            List.of("problem.A=A.npy", "data.X=X.npy", "test.X=T.npy"));
  }

  private static Path trained(String name, String config, List<String> assignments) {
    List<Object> arguments = new ArrayList<>(List.of("train", config, "--quiet", "--threads", 2));
    SMALL.forEach(set -> arguments.addAll(List.of("--set", set)));
    assignments.forEach(set -> arguments.addAll(List.of("--set", set)));
    arguments.addAll(List.of("--out", folder.resolve(name)));
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    return folder.resolve(name).resolve("model.dladmm");
  }

  private static CommandLineRun retrain(Path model, String out, Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("retrain", model, "--out", folder.resolve(out), "--quiet"));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  private static JsonNode retrained(String out) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve(out).resolve("summary.json").toFile())
        .get("retrained");
  }

  @Test
  void withTheSameOfEverythingTheModelIsTheSameFile() throws IOException {
    CommandLineRun run = retrain(simulated, "same");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(run.out().contains("The figures return to the last bit.\n"), run.out());
    assertArrayEquals(
        Files.readAllBytes(simulated), Files.readAllBytes(folder.resolve("same/model.dladmm")));
    JsonNode retrained = retrained("same");
    assertTrue(retrained.get("returned").booleanValue());
    assertEquals(ModelFile.id(simulated), retrained.get("idAgain").asText());
    assertEquals(0, retrained.get("changes").size());
    assertTrue(retrained.get("figures").size() > 6, retrained::toString);
    for (JsonNode figure : retrained.get("figures")) {
      assertTrue(figure.get("sameBits").booleanValue(), figure::toString);
    }
    for (String file : List.of("log.jsonl", "report.html")) {
      assertTrue(Files.exists(folder.resolve("same").resolve(file)), file);
    }
  }

  @Test
  void inAnotherPrecisionTheFiguresReturnWithinATolerance() throws IOException {
    CommandLineRun run = retrain(simulated, "precise", "--precision", "float64");
    assertEquals(ExitStatus.DONE, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("precision float64, not float32"), run.out());
    JsonNode retrained = retrained("precise");
    assertFalse(retrained.get("figures").get(0).get("sameBits").booleanValue());
    double difference = retrained.get("figures").get(0).get("difference").doubleValue();
    assertTrue(difference > 0 && difference < 1e-3, retrained::toString);
  }

  @Test
  void onAnotherEngineToo() {
    CommandLineRun run = retrain(simulated, "native", "--engine", "nd4j", "--threads", 1);
    assertEquals(ExitStatus.DONE, run.status(), run.out() + run.err());
    assertTrue(run.out().contains("engine nd4j, not ejml; threads 1, not 2"), run.out());
  }

  @Test
  void figuresThatDoNotReturnAreTold() throws IOException {
    Model model = ModelFile.read(simulated, ProblemCatalogue.load());
    Provenance p = model.provenance();
    List<FigureSeries> figures = new ArrayList<>(p.figures());
    FigureSeries first = figures.get(0);
    List<Double> values = new ArrayList<>(first.values());
    values.set(0, Math.nextUp(values.get(0)));
    figures.set(0, new FigureSeries(first.name(), values));
    Path other = folder.resolve("other.dladmm");
    Provenance changed =
        new Provenance(
            p.versions(), p.engine(), p.data(), p.seed(), p.configuration(), List.copyOf(figures));
    ModelFile.write(other, new Model(model.network(), changed));
    CommandLineRun run = retrain(other, "not-the-same");
    assertEquals(ExitStatus.MISSED, run.status(), run.err());
    assertTrue(
        run.out().contains("The figures do not return: " + first.name() + "; equal bits were"),
        run.out());
    assertFalse(retrained("not-the-same").get("returned").booleanValue());
    // one unit in the last place is nothing where other bits are expected
    assertEquals(ExitStatus.DONE, retrain(other, "precise-too", "--precision", "float64").status());
  }

  @Test
  void anotherSeedSimulatesOtherData() {
    refused(
        retrain(simulated, "refused", "--seed", 78),
        "are not those that " + simulated + " was trained on",
        "the seed 78 draws other data than 77, so leave --seed out");
  }

  @Test
  void dataFromFilesAreLookedForInTheFolderThatIsNamed() throws IOException {
    CommandLineRun run = retrain(fromFiles, "again", "--from", folder.resolve("data"));
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertArrayEquals(
        Files.readAllBytes(fromFiles), Files.readAllBytes(folder.resolve("again/model.dladmm")));
    refused(retrain(fromFiles, "refused"), "there is no file A.npy");
    refused(
        retrain(fromFiles, "refused", "--from", folder.resolve("nowhere")),
        "--from " + folder.resolve("nowhere") + " is not a folder");
  }

  @ParameterizedTest
  @CsvSource({"X.npy, trained", "T.npy, measured"})
  void editedDataAreRefused(String name, String used) throws IOException {
    Path data = Files.createDirectory(folder.resolve("edited-" + name));
    for (String file : List.of("A.npy", "X.npy", "T.npy")) {
      Files.copy(folder.resolve("data").resolve(file), data.resolve(file));
    }
    Matrix x = NpyFile.read(data.resolve(name));
    x.set(3, 4, Math.nextUp(x.get(3, 4)));
    NpyFile.write(data.resolve(name), x);
    DataHashes kept = ModelFile.read(fromFiles, ProblemCatalogue.load()).provenance().data();
    refused(
        retrain(fromFiles, "refused", "--from", data),
        "are not those that " + fromFiles + " was " + used + " on",
        "not " + (used.equals("trained") ? kept.training() : kept.test()));
  }

  @Test
  void itGoesOnFromACheckpoint() throws IOException {
    Path part = Files.createDirectory(folder.resolve("part"));
    stopAfterTwoSteps(simulated, part.resolve("checkpoint.dladmm"));
    refused(retrain(simulated, "part"), "add --resume to go on from it");
    CommandLineRun run = retrain(simulated, "part", "--resume");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(run.out().contains("The figures return to the last bit.\n"), run.out());
    assertFalse(Files.exists(part.resolve("checkpoint.dladmm")));
  }

  private static void stopAfterTwoSteps(Path model, Path checkpoint) {
    Provenance p = ModelFile.read(model, ProblemCatalogue.load()).provenance();
    TrainingConfig config = new ConfigReader().read(p.configuration(), "the model's", List.of());
    ClassLoader loader = RetrainCommandTest.class.getClassLoader();
    TrainingJob job =
        Guice.createInjector(new TrainingModule(config, folder, Settings.none(), loader))
            .getInstance(TrainingJob.class);
    try (Engine engine = job.engine();
        Training training = job.begin()) {
      training.run(
          new TrainingListener() {
            @Override
            public void step(Training running, double loss) {
              if (running.steps() == 2) {
                running.stop();
              }
            }
          });
      assertTrue(job.checkpoints(checkpoint).save(training), engine.id());
    }
  }

  @Test
  void theModelItselfIsNotReplaced() throws IOException {
    byte[] before = Files.readAllBytes(simulated);
    refused(retrain(simulated, "simulated"), "would replace " + simulated + " itself");
    assertArrayEquals(before, Files.readAllBytes(simulated));
  }

  @Test
  void aModelThatNoTrainingMadeIsRefused() {
    Model model = ModelFile.read(simulated, ProblemCatalogue.load());
    Provenance p = model.provenance();
    Path made = folder.resolve("made.dladmm");
    Provenance none = new Provenance(p.versions(), p.engine(), p.data(), 0, "", p.figures());
    ModelFile.write(made, new Model(model.network(), none));
    refused(retrain(made, "refused"), made + " keeps no configuration");
  }

  @Test
  void anEngineThatIsNotThereIsNamedWithTheModel() {
    Model model = ModelFile.read(simulated, ProblemCatalogue.load());
    Provenance p = model.provenance();
    Path elsewhere = folder.resolve("elsewhere.dladmm");
    Provenance there =
        new Provenance(
            p.versions(),
            new UsedEngine("gpu", "there", p.engine().options()),
            p.data(),
            p.seed(),
            p.configuration(),
            p.figures());
    ModelFile.write(elsewhere, new Model(model.network(), there));
    refused(
        retrain(elsewhere, "refused"),
        elsewhere + " was trained on the engine 'gpu', which is not among those found: ejml, nd4j");
    assertEquals(ExitStatus.DONE, retrain(elsewhere, "here", "--engine", "ejml").status());
  }

  private static void refused(CommandLineRun run, String... words) {
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    for (String word : words) {
      assertTrue(run.err().contains(word), "'" + word + "' should be in: " + run.err());
    }
    assertFalse(Files.exists(folder.resolve("refused")));
  }
}
