package org.dladmm.engine.nd4j;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dladmm.engine.Availability;

/** Why ND4J's libraries could not be loaded, in words, and the cure. Knows no class of theirs. */
final class NativesFailure {
  private static final List<String> PLATFORMS =
      List.of(
          "linux-x86_64",
          "linux-arm64",
          "linux-ppc64le",
          "macosx-x86_64",
          "macosx-arm64",
          "windows-x86_64");

  private NativesFailure() {}

  static Availability availability(Throwable failure) {
    String platform = platform();
    String reason = reason(failure);
    List<String> present = PLATFORMS.stream().filter(NativesFailure::present).toList();
    if (failure instanceof NoClassDefFoundError
        && failure.getCause() instanceof ClassNotFoundException) {
      return Availability.unusable(
          "a class of ND4J or OpenBLAS is missing (" + reason + ")",
          "put the jars that engine-nd4j depends on on the class path");
    }
    if (!present.contains(platform)) {
      return Availability.unusable(
          present.isEmpty()
              ? "there are no native libraries of OpenBLAS on the class path (" + reason + ")"
              : "the native libraries on the class path are those of "
                  + String.join(", ", present)
                  + ", but this machine is "
                  + platform
                  + " ("
                  + reason
                  + ")",
          "add the jars of nd4j-native, openblas and javacpp with the classifier "
              + platform
              + ", if there are such");
    }
    return Availability.unusable(
        "the native libraries for " + platform + " do not load (" + reason + ")",
        "check that the jars of nd4j-native, openblas and javacpp with the classifier "
            + platform
            + " are on the class path, and that the folder they are unpacked to can be written;"
            + " -Dorg.bytedeco.javacpp.cachedir=FOLDER names another");
  }

  /** The deepest cause, which is what the operating system or the loader said. */
  static String reason(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause)
        .reduce((outer, inner) -> inner)
        .map(Throwable::toString)
        .orElseThrow();
  }

  private static boolean present(String platform) {
    ClassLoader loader = NativesFailure.class.getClassLoader();
    return loader.getResource("META-INF/native-image/" + platform + "/jniopenblas/jni-config.json")
        != null;
  }

  /** This machine, in the words of JavaCPP's classifiers. */
  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name = system.contains("win") ? "windows" : system.contains("mac") ? "macosx" : "linux";
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return name
        + "-"
        + switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm64";
          default -> processor;
        };
  }
}
