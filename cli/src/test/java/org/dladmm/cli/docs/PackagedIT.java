package org.dladmm.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.JavaProcess;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problem.ProblemDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of jars that the launcher runs, with nothing else on the class path. */
class PackagedIT {
  private static final Path MODULE = Documentation.root().resolve("cli");
  private static final Path LIB = MODULE.resolve(Path.of("target", "dladmm", "lib"));

  @TempDir private Path folder;

  @Test
  void everyEngineThatIsShippedIsFoundInItsOwnJar() throws Exception {
    JsonNode listing = new ObjectMapper().readTree(packaged("engines", "--json").out());
    List<String> shipped = shippedEngines();
    assertFalse(shipped.isEmpty());
    for (String id : shipped) {
      JsonNode engine = engine(listing, id);
      Path jar = Path.of(engine.get("jar").asText());
      assertEquals(LIB, jar.getParent());
      assertEquals(
          "dladmm-engine-" + id + "-" + engine.get("version").asText() + ".jar",
          jar.getFileName().toString());
    }
    assertEquals(shipped.size(), listing.get("engines").size(), listing::toString);
    assertEquals(0, listing.get("broken").size(), listing::toString);
    assertTrue(shipped.contains(listing.get("chosen").asText()), listing::toString);
  }

  @Test
  void everyProblemIsFoundInItsJar() throws Exception {
    String out = packaged("problems").out();
    for (ProblemDefinition problem : ProblemCatalogue.load().definitions()) {
      assertTrue(out.lines().anyMatch(problem.name()::equals), () -> problem.name() + ": " + out);
    }
    assertTrue(out.contains("from      " + LIB.resolve("dladmm-problems-")), out);
  }

  /** The example of the documentation, as a user's jar: nothing of it is in the folder. */
  @Test
  void anEngineInAUsersJarIsFoundBesideThem() throws Exception {
    Path plugin = ExampleEngineJar.in(folder);
    CommandLineRun run = packaged("engines", "--json", "--plugin", plugin, "--engine", "example");
    JsonNode listing = new ObjectMapper().readTree(run.out());
    assertEquals(plugin.toString(), engine(listing, "example").get("jar").asText());
    assertEquals("", engine(listing, "example").get("failure").asText());
    assertEquals("example", listing.get("chosen").asText());
  }

  /** Native libraries are large: only who asks for them pays for them. */
  @Test
  void nothingOfNd4jIsLoadedUnlessItsEngineIsUsed() throws Exception {
    assertFalse(loadsNativeLibraries("solved"));
    assertTrue(loadsNativeLibraries("solved-by-nd4j", "--engine", "nd4j"));
  }

  private boolean loadsNativeLibraries(String name, Object... options) throws Exception {
    Files.writeString(folder.resolve("A.csv"), "1,0,2\n0,1,1\n");
    Files.writeString(folder.resolve("X.csv"), "1\n2\n");
    Path classes = folder.resolve(name + ".classes");
    List<Object> arguments =
        new ArrayList<>(List.of("solve", "lasso", "--A", "A.csv", "--X", "X.csv", "--out", name));
    arguments.addAll(List.of(options));
    CommandLineRun run =
        new JavaProcess(folder)
            .classPath(LIB.resolve("*").toString())
            .option("-Xlog:class+load:file=" + classes)
            .dladmm(arguments.toArray());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    String loaded = Files.readString(classes);
    assertTrue(loaded.contains("org.dladmm.engine.nd4j.Nd4jEngineProvider"));
    return loaded.contains("org.nd4j.") || loaded.contains("org.bytedeco.");
  }

  /** The engines among the dependencies that the module's build names. */
  private static List<String> shippedEngines() {
    return Pattern.compile("<artifactId>dladmm-engine-(.+)</artifactId>")
        .matcher(Documentation.text(MODULE.resolve("pom.xml")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .sorted()
        .toList();
  }

  private static JsonNode engine(JsonNode listing, String id) {
    for (JsonNode engine : listing.get("engines")) {
      if (engine.get("id").asText().equals(id)) {
        return engine;
      }
    }
    throw new AssertionError("no engine '" + id + "' in " + listing);
  }

  private CommandLineRun packaged(Object... arguments) throws Exception {
    CommandLineRun run =
        new JavaProcess(folder).classPath(LIB.resolve("*").toString()).dladmm(arguments);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    return run;
  }
}
