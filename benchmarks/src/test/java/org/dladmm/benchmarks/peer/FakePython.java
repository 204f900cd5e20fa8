package org.dladmm.benchmarks.peer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs that are started as a Python would be, with the script as first argument. */
public final class FakePython {
  private FakePython() {}

  /** A program that does what lines of a shell say. */
  public static String doing(Path folder, String... lines) {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "these programs need /bin/sh");
    try {
      Path program = Files.createTempFile(folder, "python", ".sh");
      Files.writeString(program, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
      assumeTrue(program.toFile().setExecutable(true), "programs cannot be made executable here");
      return program.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program that says which torch it has, and then does more. */
  public static String withTorch(Path folder, String... lines) {
    String greeting = "echo '{\"torch\": \"1.0-fake\", \"layouts\": [\"samples\"]}'";
    return doing(folder, greeting, String.join("\n", lines));
  }
}
