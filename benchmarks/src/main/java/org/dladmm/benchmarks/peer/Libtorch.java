package org.dladmm.benchmarks.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.benchmarks.process.ContenderException;

/**
 * The libraries of PyTorch, called from Java: the jars that the Maven profile {@code libtorch}
 * builds, run by a JVM of its own, of the same Java as this one.
 *
 * @param folder the folder of the jars
 */
public record Libtorch(Path folder) implements PeerProgram {
  /** The jar of ours among them. */
  private static final String JAR = "dladmm-peer-libtorch.jar";

  private static final String MAIN = "org.dladmm.peer.libtorch.Main";

  private static final String BUILT = "benchmarks/libtorch/target/libtorch";

  @Override
  public String name() {
    return "libtorch";
  }

  @Override
  public String program() {
    return "the Java of '" + folder + "'";
  }

  @Override
  public List<String> command(Path scratch) {
    if (!Files.exists(folder.resolve(JAR))) {
      throw new ContenderException(
          "there is no libtorch for the JVM in '" + folder + "': it has no " + JAR);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options(scratch));
    command.addAll(List.of("-cp", folder + "/*", MAIN));
    return command;
  }

  /**
   * Memory is freed by the peer itself as soon as it can be, so that nothing is left for a
   * collector, and nothing has to look for how much is in use; the native libraries are unpacked
   * where the jars are; and a crash leaves nothing in the folder one is in.
   */
  private List<String> options(Path scratch) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + scratch.resolve("crash.txt"),
                "-Dorg.bytedeco.javacpp.noPointerGC=true",
                "-Dorg.bytedeco.javacpp.maxBytes=0",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-Dorg.bytedeco.javacpp.cachedir=" + folder.toAbsolutePath().resolve("natives")));
    if (Runtime.version().feature() >= 24) {
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    return options;
  }

  @Override
  public String cure() {
    return "'./mvnw -Plibtorch package -DskipTests' makes the folder "
        + BUILT
        + ", which is to be named: --libtorch "
        + BUILT;
  }

  /** A JVM compiles while it runs. */
  @Override
  public boolean warmsUp() {
    return true;
  }
}
