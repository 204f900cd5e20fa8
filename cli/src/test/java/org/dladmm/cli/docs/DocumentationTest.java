package org.dladmm.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.dladmm.configuration.ServiceJar;
import org.dladmm.engine.EngineProvider;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.Recipes;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows is run. */
class DocumentationTest {
  private static final Path ENGINES = Documentation.root().resolve("docs").resolve("engines.md");

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
    String output = run(List.of("-cp", folder + ":" + classPath(), "FirstProgram"));
    Matcher nmse = Pattern.compile("NMSE after 10 layers: (-[0-9.]+) dB").matcher(output);
    assertTrue(nmse.find(), output);
    assertTrue(Double.parseDouble(nmse.group(1)) < -20, output);
    assertTrue(output.contains("100 columns: 100 CERTIFIED"), output);
  }

  @Test
  void everyCommandThatIsShownWorks() throws Exception {
    Simulation simulation = new Simulation(60, 30, 0.1, 1, 1);
    Samples samples = simulation.samples("shown", 20);
    NpyFile.write(folder.resolve("A.npy"), simulation.a());
    NpyFile.write(folder.resolve("X.npy"), samples.x());
    packTheExampleEngine();
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

  private void packTheExampleEngine() {
    ServiceJar jar = new ServiceJar(folder, "example-engine");
    Documentation.quotedSources(ENGINES)
        .forEach((path, code) -> jar.source(Documentation.className(path), code));
    Documentation.blocks(ENGINES, "text")
        .get(0)
        .lines()
        .forEach(line -> jar.service(EngineProvider.class, line));
    jar.write();
  }

  @Test
  void theSourcesThatAreQuotedAreTheOnesInUse() {
    Map<String, String> quoted = Documentation.quotedSources(ENGINES);
    assertEquals(
        Documentation.blocks(ENGINES, "java"),
        List.copyOf(quoted.values()),
        "every listing says where it is from");
    quoted.forEach(
        (path, code) ->
            assertEquals(Documentation.text(Documentation.root().resolve(path)), code, path));
  }

  @Test
  void theListOfAllKeysIsTheOneInUse() {
    Path file = Documentation.root().resolve("docs").resolve("configuration.md");
    assertEquals(ConfigReader.defaults(), Documentation.blocks(file, "yaml").get(0));
  }

  @Test
  void everyRecipeIsNamedWhereTheyAreListed() {
    String text =
        Documentation.text(Documentation.root().resolve("docs").resolve("configuration.md"));
    Recipes.names().forEach(name -> assertTrue(text.contains(name + ".yaml"), name));
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
    Map<String, String> environment = new HashMap<>();
    words.subList(0, command).forEach(word -> put(environment, word.split("=", 2)));
    List<String> arguments = new ArrayList<>();
    Optional.ofNullable(environment.get("DLADMM_JAVA_OPTS")).ifPresent(arguments::add);
    arguments.addAll(List.of("-cp", classPath(), "org.dladmm.cli.Main"));
    arguments.addAll(words.subList(command + 1, words.size()));
    run(environment, arguments);
  }

  private static void put(Map<String, String> environment, String[] nameAndValue) {
    environment.put(nameAndValue[0], nameAndValue[1]);
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    return run(Map.of(), arguments);
  }

  /**
   * Runs Java in the test's folder and returns all it printed; fails unless it ends with status 0.
   */
  private String run(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(arguments);
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), () -> "too slow: " + arguments);
    String printed = Files.readString(output);
    assertEquals(0, process.exitValue(), () -> arguments + " printed " + printed);
    return printed;
  }
}
