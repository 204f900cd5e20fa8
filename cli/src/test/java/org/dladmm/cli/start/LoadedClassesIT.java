package org.dladmm.cli.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.JavaProcess;
import org.dladmm.cli.docs.Documentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that computes nothing starts soon, because it loads nothing to compute with. */
class LoadedClassesIT {
  private static final Path LIB = Documentation.root().resolve("cli/target/dladmm/lib");
  private static final Pattern ENGINES = named("org.dladmm.engine.(ejml|nd4j)");
  private static final Pattern NATIVES = named("org.(nd4j|bytedeco)");
  private static final Pattern LIBRARIES =
      named("(org.ejml|com.google.inject|com.google.protobuf|com.fasterxml.jackson)");

  @TempDir private Path folder;

  private static Pattern named(String packages) {
    return Pattern.compile("\\] (" + packages.replace(".", "\\.") + "\\.\\S+)");
  }

  @Test
  void helpLoadsNoEngineAndNoLibrary() throws Exception {
    for (String[] command : List.of(new String[] {"--help"}, new String[] {"solve", "--help"})) {
      String loaded = loaded(command);
      assertTrue(loaded.contains(" org.dladmm.cli.Main "), loaded);
      for (Pattern unwanted : List.of(ENGINES, NATIVES, LIBRARIES)) {
        assertEquals(List.of(), found(unwanted, loaded));
      }
    }
  }

  @Test
  void problemsAreListedWithoutEngines() throws Exception {
    String loaded = loaded("problems");
    assertTrue(loaded.contains(" org.dladmm.problems."), loaded);
    for (Pattern unwanted : List.of(ENGINES, NATIVES, LIBRARIES)) {
      assertEquals(List.of(), found(unwanted, loaded));
    }
  }

  /** They are opened, for they could fail at that; but nothing is multiplied, nor warmed for it. */
  @Test
  void enginesAreListedWithoutComputing() throws Exception {
    String loaded = loaded("engines");
    assertFalse(found(NATIVES, loaded).isEmpty());
    assertEquals(List.of(), found(LIBRARIES, loaded));
    assertEquals(List.of(), found(ENGINES, loaded).stream().filter(this::computes).toList());
  }

  private boolean computes(String type) {
    return type.endsWith("WarmUp");
  }

  private static List<String> found(Pattern pattern, String loaded) {
    return pattern.matcher(loaded).results().map(match -> match.group(1)).toList();
  }

  private String loaded(String... arguments) throws Exception {
    Path classes = folder.resolve("classes.txt");
    CommandLineRun run =
        new JavaProcess(folder)
            .classPath(LIB.resolve("*").toString())
            .option("-Xlog:class+load:file=" + classes)
            .dladmm((Object[]) arguments);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    return Files.readString(classes);
  }
}
