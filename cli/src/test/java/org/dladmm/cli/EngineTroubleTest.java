package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.ProviderJar;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines in users' jars that fail in one way or another, and what the user is told. */
class EngineTroubleTest {
  private static final String USABLE = "return Availability.usable(\"on paper\");";
  private static final String BEADS =
      "package org.example.engines; class Beads { static final Object COLOUR = \"red\"; }";
  private static final String BEADS_ARE_MISSING = "NoClassDefFoundError: org/example/engines/Beads";
  private static final String BEADS_CURE =
      "add the jar that has the class org.example.engines.Beads, or remove this one";

  @TempDir private Path folder;

  @Test
  void anEngineOfAUsersJarHasAClassLoaderOfItsOwn() {
    Path jar =
        jar("abacus")
            .version("1.2.3")
            .provider(
                "Abacus",
                "abacus",
                "return Availability.usable(getClass().getClassLoader().getName());")
            .opening("return org.dladmm.reference.ReferenceEngine.open(options);")
            .write();
    CommandLineRun run =
        listed(jar, "--engine", "abacus", "--precision", "float64", "--threads", "3");
    assertContains(
        run.out(),
        "abacus 1.2.3",
        "usable    yes",
        "runs on   plugins",
        "device    plain loops on one thread",
        "options   precision float64, threads 3",
        "priority  0",
        "jar       " + jar,
        "chosen: abacus, asked for by the option or API call 'engine'");
  }

  @Test
  void aProviderWhoseProbeThrows() {
    Path jar =
        jar("probe")
            .provider("Abacus", "abacus", "throw new IllegalStateException(\"boom\");")
            .write();
    assertListedAndRefused(
        jar, "no: its probe failed: IllegalStateException: boom", "mend or remove it");
  }

  @Test
  void aProviderWhoseNativeLibraryIsMissing() {
    Path jar =
        jar("native")
            .provider("Abacus", "abacus", "System.loadLibrary(\"no-such-beads\"); " + USABLE)
            .write();
    assertListedAndRefused(
        jar,
        "no: its probe failed: UnsatisfiedLinkError: no no-such-beads in java.library.path",
        "mend or remove it");
  }

  @Test
  void aProviderWhoseConstructorThrows() {
    Path jar =
        jar("constructor")
            .provider("Abacus", "abacus", USABLE)
            .constructor("throw new IllegalStateException(\"boom\");")
            .write();
    assertListedAndUnknown(jar, "no: IllegalStateException: boom", "mend or remove it");
  }

  @Test
  void aProviderThatFailsToLink() {
    Path jar = jar("link").provider("Abacus", "abacus", USABLE).without("BaseAbacus").write();
    assertListedAndUnknown(
        jar,
        "no: NoClassDefFoundError: org/example/engines/BaseAbacus",
        "add the jar that has the class org.example.engines.BaseAbacus");
  }

  @Test
  void aProviderThatDoesNotExist() {
    Path jar = jar("nobody").service("org.example.engines.Nobody").write();
    CommandLineRun run = listed(jar);
    assertContains(run.out(), "org.example.engines.Nobody (" + jar + ")", "Nobody not found");
  }

  @Test
  void aLibraryOfAnEnginesOwnThatIsMissing() {
    Path engine =
        jar("abacus")
            .provider("Abacus", "abacus", "return Availability.usable(Beads.COLOUR.toString());")
            .source("Beads", BEADS)
            .without("Beads")
            .write();
    Path library = jar("beads").source("Beads", BEADS).write();
    assertListedAndRefused(engine, "no: its probe failed: " + BEADS_ARE_MISSING, BEADS_CURE);
    assertContains(listed(engine, "--plugin", library).out(), "runs on   red");
  }

  @Test
  void aLibraryThatIsMissingOnlyWhenTheEngineIsOpened() {
    Path engine =
        jar("abacus")
            .provider("Abacus", "abacus", USABLE)
            .opening("throw new EngineException(Beads.COLOUR.toString());")
            .source("Beads", BEADS)
            .without("Beads")
            .write();
    assertContains(listed(engine).out(), "failure   the engine abacus", BEADS_ARE_MISSING);
    assertContains(solve(ExitStatus.FAILED, engine, "abacus"), BEADS_ARE_MISSING, BEADS_CURE);
  }

  @Test
  void anEngineThatCannotBeOpenedIsToldWithTheOthers() throws Exception {
    Path jar =
        jar("abacus")
            .provider("Abacus", "abacus", USABLE)
            .opening("throw new IllegalStateException(\"the beads are stuck\");")
            .write();
    String sentence = "the engine abacus unknown (" + jar + ") could not be opened with precision ";
    CommandLineRun run = listed(jar);
    assertContains(
        run.out(),
        "failure   " + sentence + "float32",
        "IllegalStateException: the beads are stuck");
    String err = solve(ExitStatus.FAILED, jar, "abacus");
    assertContains(
        err,
        "dladmm: " + sentence + "float64",
        "the beads are stuck; mend or remove it; it is asked for by the option or API call 'engine'; usable instead: ",
        "ejml");
    assertEquals(1, err.lines().count(), err);
    Path config = Files.writeString(folder.resolve("config.yaml"), "engine: abacus\n");
    run =
        CommandLineRun.of(
            "train",
            config,
            "--set",
            "simulation.m=6",
            "--set",
            "simulation.d=4",
            "--plugin",
            jar,
            "--out",
            folder.resolve("out"));
    assertEquals(ExitStatus.FAILED, run.status());
    assertContains(
        run.err(), sentence, "asked for by the configuration's key 'engine'; usable instead: ");
  }

  @Test
  void anEngineThatOpensAndThenFailsIsListedAllTheSame() {
    Path jar =
        jar("abacus")
            .provider("Abacus", "abacus", USABLE)
            .opening(
                """
                Class<?>[] type = {Engine.class};
                return (Engine) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(), type,
                    (engine, method, arguments) -> { throw new IllegalStateException("beads roll"); });
                """)
            .write();
    CommandLineRun run = listed(jar);
    assertContains(run.out(), "failure   IllegalStateException: beads roll", "ejml");
  }

  @Test
  void twoEnginesOfOneIdAreListedAndNoneIsChosen() {
    Path one = jar("one").provider("One", "abacus", USABLE).write();
    Path two = jar("two").provider("Two", "abacus", USABLE).write();
    CommandLineRun run = listed(one, "--plugin", two);
    assertContains(run.out(), "jar       " + one, "jar       " + two, "chosen: none");
    assertContains(
        run.err(),
        "The id 'abacus' belongs to 2 engines",
        one.toString(),
        two.toString(),
        "remove");
    String err = solve(ExitStatus.FAILED, one, "ejml", "--plugin", two);
    assertContains(err, "The id 'abacus' belongs to 2 engines");
  }

  /** Listed with status 0 while nobody asks for it; refused with the same words when asked for. */
  private void assertListedAndRefused(Path jar, String... words) {
    assertContains(listed(jar).out(), "jar       " + jar);
    assertContains(listed(jar).out(), words);
    assertTrue(listed(jar).out().contains("cure"));
    CommandLineRun run = CommandLineRun.of("engines", "--plugin", jar, "--engine", "abacus");
    assertEquals(ExitStatus.FAILED, run.status());
    String err = solve(ExitStatus.FAILED, jar, "abacus");
    for (String message : List.of(run.err(), err)) {
      assertContains(message, "The engine 'abacus', asked for by the option or API call 'engine'");
      assertContains(message, words[words.length - 1], "ejml");
    }
  }

  /** A provider that cannot be made has no id: it is listed by its class. */
  private void assertListedAndUnknown(Path jar, String... words) {
    assertContains(listed(jar).out(), "org.example.engines.Abacus (" + jar + ")");
    assertContains(listed(jar).out(), words);
    String err = solve(ExitStatus.REFUSED, jar, "abacus");
    assertContains(err, "There is no engine 'abacus'", "org.example.engines.Abacus (" + jar);
    assertContains(err, words[words.length - 1], "ejml");
  }

  /** What {@code dladmm engines} says, which ends with status 0 and still has other engines. */
  private CommandLineRun listed(Path jar, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("engines", "--plugin", jar));
    arguments.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertContains(run.out(), "ejml ", "chosen: ");
    return run;
  }

  /** The message of {@code dladmm solve}, which ends as given and writes nothing. */
  private String solve(int status, Path jar, String engine, Object... more) {
    Path matrix = folder.resolve("matrix.npy");
    NpyFile.write(matrix, Matrix.identity(3));
    Path out = folder.resolve("out");
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "solve",
                "l1-l1",
                "--A",
                matrix,
                "--X",
                matrix,
                "--out",
                out,
                "--engine",
                engine,
                "--plugin",
                jar));
    arguments.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    assertEquals(status, run.status(), run.err());
    assertFalse(Files.exists(out));
    return run.err();
  }

  private ProviderJar jar(String name) {
    return new ProviderJar(folder, name);
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), () -> "no '" + part + "' in: " + text);
    }
  }
}
