package org.dladmm.benchmarks.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.dladmm.benchmarks.process.ContenderException;
import org.dladmm.benchmarks.process.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is told of a Python that is none, has no torch, or fails, and that nothing is left of it.
 */
@Timeout(60)
class PyTorchProcessTest {
  private static final String CURE = "apt-get install python3-torch";

  @TempDir private Path folder;

  private static String refusal(String python) {
    String message =
        assertThrows(ContenderException.class, () -> Peer.start(new PyTorch(python))).getMessage();
    assertTrue(message.contains(CURE), message);
    return message;
  }

  @Test
  void aPythonThatIsNotThere() {
    String message = refusal(folder.resolve("python9").toString());
    assertTrue(message.contains("there is no program"), message);
    assertTrue(message.contains("python9"), message);
  }

  @Test
  void aPythonWithoutTorch() {
    String message = refusal(FakePython.doing(folder, "echo '{\"missing\": \"torch\"}'", "exit 1"));
    assertTrue(message.contains("has no module torch"), message);
  }

  @Test
  void aPythonThatDies() {
    String message = refusal(FakePython.doing(folder, "echo 'libtorch is broken' >&2", "exit 3"));
    assertTrue(message.contains("ended with status 3: libtorch is broken"), message);
  }

  @Test
  void aProgramThatIsNoPython() {
    String message = refusal(FakePython.doing(folder, "echo hello"));
    assertTrue(message.contains("answered \"hello\""), message);
    assertTrue(refusal(FakePython.doing(folder, "echo '{}'")).contains("version of its torch"));
  }

  @Test
  void aPeerThatDiesLater() {
    String python =
        FakePython.withTorch(folder, "read request", "echo 'MemoryError' >&2", "exit 1");
    try (Peer torch = Peer.start(new PyTorch(python))) {
      ContenderException failure =
          assertThrows(ContenderException.class, () -> torch.time(Action.STEP, Duration.ZERO));
      assertTrue(failure.getMessage().endsWith("ended with status 1: MemoryError"));
    }
  }

  @Test
  void answersWithoutTheirNumbersAreToldOf() {
    String python =
        FakePython.withTorch(folder, "read request", "echo '{\"runs\": 3}'", "read end");
    try (Peer torch = Peer.start(new PyTorch(python))) {
      ContenderException failure =
          assertThrows(ContenderException.class, () -> torch.time(Action.FORWARD, Duration.ZERO));
      assertTrue(failure.getMessage().contains("no number 'milliseconds'"), failure.getMessage());
    }
  }

  @Test
  void settingsAndTimesAreRead() {
    String forward =
        "{\"action\":\"forward\",\"layout\":\"samples\",\"threads\":1,\"milliseconds\":2.5}";
    String step =
        "{\"action\":\"step\",\"layout\":\"features\",\"threads\":2,\"milliseconds\":7,\"adam\":\"fused\"}";
    String python =
        FakePython.withTorch(
            folder,
            "read request",
            "echo '{\"fastest\":{\"forward\":%s,\"step\":%s},\"tried\":[%s,%s]}'"
                .formatted(forward, step, step, forward),
            "read request",
            "echo '{\"milliseconds\": 1.25, \"runs\": 40}'",
            "read end");
    try (Peer torch = Peer.start(new PyTorch(python))) {
      PeerSettings settings = torch.findSettings(2, Duration.ofSeconds(1));
      PeerSetting first = new PeerSetting(Action.FORWARD, "samples", 1, "", 2.5);
      PeerSetting second = new PeerSetting(Action.STEP, "features", 2, "fused", 7);
      assertEquals(List.of(first, second), settings.fastest());
      assertEquals(List.of(second, first), settings.tried());
      assertEquals("features adjacent, 2 threads, Adam fused", second.describe());
      assertEquals(new Turn(1.25, 40), torch.time(Action.STEP, Duration.ofSeconds(1)));
    }
  }

  @Test
  void nothingIsLeftOfAPeerThatIsClosed() throws Exception {
    // it says who its child is, and where the script lies
    String python =
        FakePython.doing(
            folder,
            "sleep 1000 &",
            "echo \"{\\\"torch\\\": \\\"$!\\\", \\\"runtime\\\": \\\"Python $1\\\"}\"",
            "wait");
    ProcessHandle child;
    Path script;
    try (Peer torch = Peer.start(new PyTorch(python))) {
      String[] words = torch.describe().split("torch |, Python |, BLAS");
      child = ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();
      script = Path.of(words[2]);
      assertTrue(Files.exists(script), script.toString());
    }
    child.onExit().get(10, TimeUnit.SECONDS);
    assertFalse(Files.exists(script.getParent()));
  }

  @Test
  void waitingThreadsSleepAndOpenBlasTakesTheProcessorAsItIs() {
    Map<String, String> variables =
        new TreeMap<>(
            Map.of("HOME", "/home", "OPENBLAS_CORETYPE", "Haswell", "OMP_WAIT_POLICY", "ACTIVE"));
    PeerEnvironment environment = PeerEnvironment.of(variables);
    environment.applyTo(variables);
    assertEquals("PASSIVE", variables.get("OMP_WAIT_POLICY"));
    assertEquals("/home", variables.get("HOME"));
    assertFalse(variables.containsKey("OPENBLAS_CORETYPE"));
    assertEquals(Map.of("OPENBLAS_CORETYPE", "Haswell"), environment.removed());
    assertTrue(environment.describe().endsWith("without OPENBLAS_CORETYPE=Haswell"));
  }

  @Test
  void theProcessHasThatEnvironment() {
    String python =
        FakePython.doing(folder, "echo \"{\\\"torch\\\": \\\"$OMP_WAIT_POLICY\\\"}\"", "read end");
    try (Peer torch = Peer.start(new PyTorch(python))) {
      assertTrue(torch.describe().startsWith("torch PASSIVE,"), torch.describe());
    }
  }
}
