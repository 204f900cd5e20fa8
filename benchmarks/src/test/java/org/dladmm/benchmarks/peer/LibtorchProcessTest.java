package org.dladmm.benchmarks.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dladmm.benchmarks.process.ContenderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a folder that has no libtorch, or a broken one. */
@Timeout(60)
class LibtorchProcessTest {
  private static final String CURE = "'./mvnw -Plibtorch package -DskipTests'";

  @TempDir private Path folder;

  private String refusal() {
    Libtorch program = new Libtorch(folder);
    String message = assertThrows(ContenderException.class, () -> Peer.start(program)).getMessage();
    assertTrue(message.contains("'" + folder + "'") && message.contains(CURE), message);
    return message;
  }

  @Test
  void aFolderWithoutTheJarIsToldWithTheCommandThatBuildsIt() {
    assertTrue(refusal().contains("it has no dladmm-peer-libtorch.jar"));
  }

  @Test
  void aJarThatIsNoneEndsTheProcess() throws IOException {
    Files.writeString(folder.resolve("dladmm-peer-libtorch.jar"), "no jar");
    String message = refusal();
    assertTrue(message.contains("ended with status 1"), message);
  }

  @Test
  void itRunsOnTheJavaOfThisProcess() throws IOException {
    Files.createFile(folder.resolve("dladmm-peer-libtorch.jar"));
    List<String> command = new Libtorch(folder).command(folder);
    Path java = Path.of(command.get(0));
    assertEquals(Path.of(System.getProperty("java.home")), java.getParent().getParent());
    assertTrue(command.contains(folder + "/*"), command.toString());
  }
}
