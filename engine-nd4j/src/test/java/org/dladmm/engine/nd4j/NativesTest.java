package org.dladmm.engine.nd4j;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where the libraries are not as they should be. */
class NativesTest {
  private static final Predicate<String> NATIVES =
      jar -> jar.matches("(nd4j-native|openblas|javacpp)-.*-(linux|macosx|windows)-.*");

  @TempDir private Path folder;

  @Test
  void withAllJarsTheEngineIsUsable() throws Exception {
    String report = new ProbeInAJvm().report();
    assertTrue(report.contains(": usable: OpenBLAS 0.3.31-1.5.13 and ND4J 1.0.0-M2.1"), report);
  }

  @Test
  void withoutNativesItSaysWhichJarsToAdd() throws Exception {
    String report = new ProbeInAJvm().without(NATIVES).report();
    assertUnusable(report, "there are no native libraries of OpenBLAS on the class path");
    assertTrue(report.contains("with the classifier "), report);
  }

  @Test
  void withTheNativesOfAnotherPlatformItNamesBoth() throws Exception {
    Path foreign = folder.resolve("openblas-foreign.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(foreign))) {
      out.putNextEntry(
          new JarEntry("META-INF/native-image/linux-ppc64le/jniopenblas/jni-config.json"));
    }
    String report = new ProbeInAJvm().without(NATIVES).with(foreign).report();
    assertUnusable(
        report, "the native libraries on the class path are those of linux-ppc64le, but");
  }

  @Test
  void withoutNd4jsOwnNativesTheReasonIsGiven() throws Exception {
    String report =
        new ProbeInAJvm().without(jar -> jar.matches("nd4j-native-.*-.*-.*-.*")).report();
    assertUnusable(report, "do not load");
    assertTrue(report.contains("nd4j-native"), report);
  }

  @Test
  void withoutTheClassesOfNd4jTheReasonIsGiven() throws Exception {
    String report = new ProbeInAJvm().without(jar -> jar.startsWith("nd4j-api")).report();
    assertUnusable(report, "a class of ND4J or OpenBLAS is missing (");
    assertTrue(report.contains("org.nd4j"), report);
  }

  @Test
  void whereTheLibrariesCannotBeUnpackedTheReasonAndACureAreGiven()
      throws IOException, InterruptedException {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    ProbeInAJvm probe = new ProbeInAJvm();
    for (String property :
        new String[] {"org.bytedeco.javacpp.cachedir", "user.home", "java.io.tmpdir"}) {
      probe.option("-D" + property + "=" + notAFolder.resolve("cache"));
    }
    String report = probe.report();
    assertUnusable(report, "do not load");
    assertTrue(report.contains("-Dorg.bytedeco.javacpp.cachedir=FOLDER"), report);
  }

  /** Without kernels for small matrices, which oneDNN stands in for. */
  @Test
  void theEngineTellsWhetherProductsAreThoseOfOneDnn() throws Exception {
    assumeTrue(
        OneDnn.PLATFORM.equals(Loader.getPlatform()),
        "oneDNN serves on " + OneDnn.PLATFORM + " only");
    String report = probeOnHaswell().report();
    assertTrue(report.contains("oneDNN 3.11-1.5.13, "), report);
    for (String missing : new String[] {"dnnl-.*-linux-.*", "dnnl-.*", "opencl-.*"}) {
      report = probeOnHaswell().without(jar -> jar.matches(missing)).report();
      assertTrue(report.contains("opened OpenBLAS"), report);
      assertTrue(report.contains(", no oneDNN ("), report);
    }
  }

  private static ProbeInAJvm probeOnHaswell() {
    return new ProbeInAJvm().environment("OPENBLAS_CORETYPE", "Haswell").option("-Dopen=true");
  }

  @Test
  void anUnusableEngineRefusesToOpenForTheSameReason() throws Exception {
    String report = new ProbeInAJvm().without(NATIVES).option("-Dopen=true").report();
    assertFalse(report.contains("opened OpenBLAS"), report);
    assertTrue(
        report.contains("cannot be opened: there are no native libraries of OpenBLAS"), report);
  }

  private static void assertUnusable(String report, String reason) {
    assertTrue(report.contains(": not usable: "), report);
    assertTrue(report.contains(reason), report);
    assertFalse(report.contains("OpenBLAS 0.3"), report);
  }
}
