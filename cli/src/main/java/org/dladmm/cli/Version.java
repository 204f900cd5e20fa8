package org.dladmm.cli;

import java.util.Map;
import java.util.Optional;
import org.dladmm.engine.FoundEngine;

/** The version that is running. */
public final class Version {
  private Version() {}

  /** As the jar's manifest says. */
  public static String dladmm() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(not from a jar)");
  }

  /** Of what decides the bits of a training: dladmm, an engine's jar, Java, the system. */
  public static Map<String, String> all(FoundEngine engine) {
    return Map.of(
        "dladmm", dladmm(),
        "engine", engine.version(),
        "java", System.getProperty("java.version"),
        "os", system());
  }

  static String system() {
    return System.getProperty("os.name")
        + " "
        + System.getProperty("os.version")
        + ", "
        + System.getProperty("os.arch");
  }
}
