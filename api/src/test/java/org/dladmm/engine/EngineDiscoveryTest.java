package org.dladmm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dladmm.configuration.Services.Broken;
import org.dladmm.configuration.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines in jars that the test makes, found by a class loader of their own. */
class EngineDiscoveryTest {
  private static final String UNUSABLE =
      "return Availability.unusable(\"on paper only\", \"none\");";

  private static final String BEADS =
      "package org.example.engines; class Beads { static final Object COLOUR = \"red\"; }";

  @TempDir private Path folder;

  @Test
  void anEngineInAJarIsFoundWithItsVersionAndJar() throws IOException {
    Path jar = jar("paper").version("1.2.3").provider("Paper", "paper", UNUSABLE).write();
    try (URLClassLoader loader = loader(jar)) {
      FoundEngine engine = find(Engines.discover(loader), "paper");
      assertEquals("1.2.3", engine.version());
      assertEquals(jar.toString(), engine.jar());
      assertEquals("on paper only", engine.availability().description());
    }
  }

  @Test
  void theContextClassLoaderIsAskedUnlessAnotherIsGiven() throws IOException {
    Path jar = jar("paper").provider("Paper", "paper", UNUSABLE).write();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = loader(jar)) {
      thread.setContextClassLoader(loader);
      assertEquals("paper", find(Engines.discover(), "paper").id());
      assertEquals("unknown", find(Engines.discover(), "paper").version());
    } finally {
      thread.setContextClassLoader(before);
    }
    assertTrue(Engines.discover().found().stream().noneMatch(e -> e.id().equals("paper")));
  }

  @Test
  void jarsThatAreBrokenInEveryWaySpoilNobodyElse() throws IOException {
    Path[] jars = {
      jar("constructor")
          .provider("Throwing", "throwing", UNUSABLE)
          .constructor("throw new IllegalStateException(\"boom\");")
          .write(),
      jar("initialiser")
          .provider("Failing", "failing", UNUSABLE)
          .initialiser("if (true) throw new IllegalStateException(\"bang\");")
          .write(),
      jar("missing-class").service("org.example.NoSuchProvider").write(),
      jar("malformed").service("this is no class name !").write(),
      jar("wrong-type").service(EngineOptions.class.getName()).write(),
      jar("missing-superclass")
          .provider("Orphan", "orphan", UNUSABLE)
          .without("BaseOrphan")
          .write(),
      jar("unlinkable-probe")
          .provider("Native", "native", "System.load(\"/no/such/library.so\"); " + UNUSABLE)
          .write(),
      jar("good").provider("Good", "good", UNUSABLE).write()
    };
    try (URLClassLoader loader = loader(jars)) {
      Engines engines = Engines.discover(loader);
      assertEquals(
          List.of("good", "native"),
          engines.found().stream().map(FoundEngine::id).sorted().toList());
      assertEquals(6, engines.broken().size(), engines::report);
      for (String part :
          List.of(
              "Throwing (",
              "constructor.jar",
              "IllegalStateException: boom",
              "IllegalStateException: bang",
              "org.example.NoSuchProvider ("
                  + folder.resolve("missing-class.jar")
                  + "): not usable",
              "malformed",
              EngineOptions.class.getName() + " (" + folder.resolve("wrong-type.jar") + ")",
              "org.example.engines.Orphan (" + folder.resolve("missing-superclass.jar") + ")",
              "; add the jar that has the class org.example.engines.BaseOrphan, or remove this one",
              "UnsatisfiedLinkError",
              "on paper only")) {
        assertTrue(
            engines.report().contains(part), () -> "no '" + part + "' in: " + engines.report());
      }
    }
  }

  /** An engine's jar was given, but not the jar with a library of its own. */
  @Test
  void aClassThatIsMissingIsNamedWithTheCureAndFoundOnceItsJarIsGiven() throws IOException {
    Path engine =
        jar("engine")
            .provider("Abacus", "abacus", "return Availability.usable(Beads.COLOUR.toString());")
            .source("Beads", BEADS)
            .without("Beads")
            .write();
    Path library = jar("library").source("Beads", BEADS).write();
    try (URLClassLoader alone = loader(engine);
        URLClassLoader both = loader(engine, library)) {
      Availability availability = find(Engines.discover(alone), "abacus").availability();
      assertEquals(
          "its probe failed: NoClassDefFoundError: org/example/engines/Beads",
          availability.description());
      assertEquals(
          "add the jar that has the class org.example.engines.Beads, or remove this one",
          availability.remedy());
      assertEquals(
          Availability.usable("red"), find(Engines.discover(both), "abacus").availability());
    }
  }

  @Test
  void aFolderThatNamesAMissingClassIsNamedToo() throws IOException {
    Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
    Files.writeString(
        services.resolve(EngineProvider.class.getName()),
        "# a comment\n\norg.example.Nobody # and another\n");
    try (URLClassLoader loader = loader(folder.resolve("classes"))) {
      assertEquals(
          List.of("org.example.Nobody (" + folder.resolve("classes") + ")"),
          Engines.discover(loader).broken().stream().map(Broken::what).toList());
    }
  }

  @Test
  void twoJarsWithOneIdAreBothNamed() throws IOException {
    Path first = jar("first").provider("First", "same", UNUSABLE).write();
    Path second = jar("second").provider("Second", "same", UNUSABLE).write();
    try (URLClassLoader loader = loader(first, second)) {
      Engines engines = Engines.discover(loader);
      String message =
          assertThrows(EngineException.class, () -> engines.choose(Settings.none())).getMessage();
      assertTrue(
          message.contains(first.toString()) && message.contains(second.toString()), message);
    }
  }

  @Test
  void oneJarNamedTwiceIsOneEngine() throws IOException {
    Path jar = jar("paper").provider("Paper", "paper", UNUSABLE).write();
    try (URLClassLoader parent = loader(jar);
        URLClassLoader child = new URLClassLoader(new URL[] {jar.toUri().toURL()}, parent)) {
      assertEquals(
          1, Engines.discover(child).found().stream().filter(e -> e.id().equals("paper")).count());
    }
  }

  private ProviderJar jar(String name) {
    return new ProviderJar(folder, name);
  }

  private URLClassLoader loader(Path... jars) throws IOException {
    URL[] urls = new URL[jars.length];
    for (int k = 0; k < urls.length; k++) {
      urls[k] = jars[k].toUri().toURL();
    }
    return new URLClassLoader(urls, EngineDiscoveryTest.class.getClassLoader());
  }

  private static FoundEngine find(Engines engines, String id) {
    return engines.found().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }
}
