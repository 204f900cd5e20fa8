package org.dladmm.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.JavaProcess;
import org.dladmm.training.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/models.md, with nothing beside it but what the page names. */
class SolveWithModelIsolatedTest {
  private static final Path PAGE = Documentation.root().resolve("docs").resolve("models.md");
  private static final Path SOURCE =
      Documentation.root().resolve("cli/src/test/java/org/dladmm/example/SolveWithModel.java");

  @TempDir private Path folder;

  @Test
  void aModelIsReadAndAColumnSolvedWithoutTheLibrariesOfTraining() throws Exception {
    List<String> jars = jars();
    String classPath = String.join(File.pathSeparator, jars);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                SOURCE.toString());
    assertEquals(0, compiled);
    List<Object> arguments = new ArrayList<>(List.of(model()));
    DoubleStream.of(new Simulation(12, 6, 0.1, 1, 3).samples("new", 1).x().values())
        .forEach(arguments::add);
    CommandLineRun run =
        new JavaProcess(folder)
            .classPath(folder + File.pathSeparator + classPath)
            .run("org.dladmm.example.SolveWithModel", arguments.toArray());
    assertEquals(0, run.status(), run.err());
    Matcher bounds =
        Pattern.compile("CERTIFIED: (\\S+) <= optimum <= (\\S+)\\s*").matcher(run.out());
    assertTrue(bounds.matches(), run.out());
    double lower = Double.parseDouble(bounds.group(1));
    double objective = Double.parseDouble(bounds.group(2));
    assertTrue(lower <= objective && objective - lower <= 1.1e-3 * objective, run.out());
  }

  @Test
  void theExclusionsAreAllThatTrainingHasBesides() {
    String pom = Documentation.text(Documentation.root().resolve("training/pom.xml"));
    Set<String> direct =
        Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
            .matcher(pom)
            .results()
            .map(found -> found.group(1))
            .filter(dependency -> !dependency.contains("<scope>test</scope>"))
            .map(SolveWithModelIsolatedTest::artifact)
            .collect(Collectors.toCollection(TreeSet::new));
    Documentation.blocks(PAGE, "text").get(0).lines().forEach(direct::remove);
    Set<String> excluded =
        Pattern.compile("<exclusion>(.*?)</exclusion>", Pattern.DOTALL)
            .matcher(Documentation.blocks(PAGE, "xml").get(0))
            .results()
            .map(found -> artifact(found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(direct, excluded);
  }

  private static String artifact(String dependency) {
    return dependency.replaceAll("(?s).*<artifactId>(.*)</artifactId>.*", "$1");
  }

  /**
   * What the page says is needed: each of its jars is exactly one of the class path of the tests.
   */
  private static List<String> jars() {
    List<String> names = Documentation.blocks(PAGE, "text").get(0).lines().toList();
    return names.stream().map(SolveWithModelIsolatedTest::jar).toList();
  }

  /** A jar, or, before it is packed, the folder of the module's classes. */
  private static String jar(String name) {
    String module = name.replaceFirst("dladmm-", "");
    Pattern jar = Pattern.compile(name + "-[0-9][^-]*(-SNAPSHOT)?\\.jar");
    List<String> found =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(
                entry ->
                    jar.matcher(Path.of(entry).getFileName().toString()).matches()
                        || Path.of(entry).endsWith(Path.of(module, "target", "classes")))
            .toList();
    assertEquals(1, found.size(), name + " among " + found);
    return found.get(0);
  }

  private Path model() {
    Path out = folder.resolve("trained");
    CommandLineRun run =
        CommandLineRun.of(
            Stream.concat(
                    Stream.of("train", "simulation", "--quiet", "--out", out),
                    Stream.of(
                            "simulation.m=12",
                            "simulation.d=6",
                            "simulation.train=40",
                            "network.layers=2",
                            "training.epochs=1")
                        .flatMap(set -> Stream.of("--set", set)))
                .toArray());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    return out.resolve("model.dladmm");
  }
}
