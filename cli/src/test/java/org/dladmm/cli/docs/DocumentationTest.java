package org.dladmm.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.JavaProcess;
import org.dladmm.training.EpochReport;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.Recipes;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation shows is run. */
class DocumentationTest {
  @TempDir Path folder;

  @Test
  void theFirstProgramOfTheReadmeCompilesAndRuns() throws Exception {
    String source = Documentation.blocks(Documentation.root().resolve("README.md"), "java").get(0);
    Path file = Files.writeString(folder.resolve("FirstProgram.java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(
        0,
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-cp",
            classPath(),
            "-d",
            folder.toString(),
            file.toString()));
    CommandLineRun run =
        new JavaProcess(folder)
            .classPath(folder + File.pathSeparator + classPath())
            .run("FirstProgram");
    assertEquals(0, run.status(), run.err());
    String output = run.out();
    Matcher nmse = Pattern.compile("NMSE after 10 layers: (-[0-9.]+) dB").matcher(output);
    assertTrue(nmse.find(), output);
    assertTrue(Double.parseDouble(nmse.group(1)) < -20, output);
    assertTrue(output.contains("100 columns: 100 CERTIFIED"), output);
  }

  @Test
  void theTrainingInJavaThatIsShownWorks() throws Exception {
    CommandLineRun run = new JavaProcess(folder).run("org.dladmm.example.TrainInStages", "600");
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().endsWith("FULL, done: true\n"), run.out());
    Matcher figures = Pattern.compile("NMSE (-[0-9.]+) dB").matcher(run.out());
    double best = 0;
    while (figures.find()) {
      best = Math.min(best, Double.parseDouble(figures.group(1)));
    }
    assertTrue(best < -30, run.out());
    CommandLineRun stopped = new JavaProcess(folder).run("org.dladmm.example.TrainInStages", "0");
    assertTrue(stopped.out().endsWith("SCALAR, done: false\n"), stopped.out());
  }

  @Test
  void theRestorationInJavaThatIsShownWorks() throws Exception {
    Path out = folder.resolve("denoised");
    CommandLineRun trained =
        CommandLineRun.of(
            "denoise",
            "--patch",
            8,
            "--atoms",
            64,
            "--layers",
            2,
            "--epochs",
            1,
            "--set",
            "images.patches=200",
            "--set",
            "dictionary.iterations=2",
            "--out",
            out);
    assertEquals(ExitStatus.DONE, trained.status(), trained.err());
    Path restored = folder.resolve("restored.png");
    CommandLineRun run =
        new JavaProcess(folder)
            .run(
                "org.dladmm.example.RestorePicture",
                out.resolve("training").resolve("model.dladmm").toString(),
                out.resolve("procedural-noisy.png").toString(),
                restored.toString());
    assertEquals(0, run.status(), run.err());
    assertTrue(Files.exists(restored), run.out());
    assertEquals(
        -1,
        Files.mismatch(restored, out.resolve("procedural.png")),
        "the command restores to the same pixels");
  }

  @Test
  void everyCommandThatIsShownWorks() throws Exception {
    Simulation simulation = new Simulation(60, 30, 0.1, 1, 1);
    Samples samples = simulation.samples("shown", 20);
    NpyFile.write(folder.resolve("A.npy"), simulation.a());
    NpyFile.write(folder.resolve("X.npy"), samples.x());
    ExampleEngineJar.in(folder);
    List<String> commands = new ArrayList<>();
    for (Path file : Documentation.files()) {
      Documentation.blocks(file, "sh").forEach(block -> block.lines().forEach(commands::add));
    }
    assertFalse(commands.isEmpty());
    for (String command : commands) {
      runAsTheLauncherWould(command);
    }
    assertTrue(Files.exists(folder.resolve("answers").resolve("summary.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"engines.md", "images.md", "models.md", "training.md"})
  void theSourcesThatAreQuotedAreTheOnesInUse(String name) {
    Path page = Documentation.root().resolve("docs").resolve(name);
    Map<String, String> quoted = Documentation.quotedSources(page);
    assertFalse(quoted.isEmpty());
    assertEquals(
        Documentation.blocks(page, "java"),
        List.copyOf(quoted.values()),
        "every listing says where it is from");
    quoted.forEach(
        (path, code) ->
            assertEquals(Documentation.text(Documentation.root().resolve(path)), code, path));
  }

  @Test
  void theListsOfAllKeysAreThoseInUse() {
    Path file = Documentation.root().resolve("docs").resolve("configuration.md");
    List<String> listings = Documentation.blocks(file, "yaml");
    assertEquals(ConfigReader.defaults(), listings.get(0));
    assertEquals(ConfigReader.stageDefaults(), listings.get(1));
  }

  @Test
  void everyFieldOfALogIsExplained() {
    String text =
        Documentation.text(Documentation.root().resolve("docs").resolve("command-line.md"));
    for (RecordComponent field : EpochReport.class.getRecordComponents()) {
      assertTrue(text.contains("| `" + field.getName() + "` |"), field.getName());
    }
  }

  @Test
  void everyRecipeIsNamedWhereTheyAreListed() {
    String text = Documentation.text(Documentation.root().resolve("docs").resolve("training.md"));
    Recipes.names().forEach(name -> assertTrue(text.contains(name + ".yaml"), name));
  }

  @Test
  void nothingIsLeftToBeFilledIn() {
    for (Path file : Documentation.files()) {
      assertFalse(
          Pattern.compile("@[A-Z]+\\d*@|TODO|TBD").matcher(Documentation.text(file)).find(),
          file::toString);
    }
  }

  @Test
  void linksBetweenFilesLeadSomewhere() {
    for (Path file : Documentation.files()) {
      Matcher link = Pattern.compile("\\]\\(([^)#]+)\\)").matcher(Documentation.text(file));
      while (link.find()) {
        if (!link.group(1).startsWith("http")) {
          assertTrue(
              Files.exists(file.getParent().resolve(link.group(1))),
              file + " links to " + link.group(1));
        }
      }
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  /** Runs a line of a shell: settings of environment variables, then the command. */
  private void runAsTheLauncherWould(String line) throws IOException, InterruptedException {
    List<String> words = List.of(line.split(" +"));
    int command = words.indexOf("./dladmm");
    assertTrue(command >= 0, () -> "only commands of dladmm can be checked, not: " + line);
    JavaProcess process = new JavaProcess(folder);
    for (String setting : words.subList(0, command)) {
      String[] variable = setting.split("=", 2);
      if (variable[0].equals("DLADMM_JAVA_OPTS")) {
        process.option(variable[1]);
      } else {
        process.environment(variable[0], variable[1]);
      }
    }
    CommandLineRun run = process.dladmm(words.subList(command + 1, words.size()).toArray());
    assertEquals(ExitStatus.DONE, run.status(), () -> line + " printed " + run.err());
  }
}
