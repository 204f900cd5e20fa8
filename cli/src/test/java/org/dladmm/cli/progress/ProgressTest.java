package org.dladmm.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void linesComeAtMostOncePerInterval() {
    AtomicLong seconds = new AtomicLong();
    try (Progress progress =
        new Lines(stream, Duration.ofSeconds(10), () -> seconds.get() * 1_000_000_000)) {
      for (int step = 0; step <= 25; step++) {
        seconds.set(step);
        progress.step("solving", step, 25);
      }
    }
    assertEquals(
        List.of("dladmm: solving: 10 of 25 after 10 s", "dladmm: solving: 20 of 25 after 20 s"),
        printed().lines().toList());
  }

  @Test
  void aLongStepPrintsLinesToo() throws InterruptedException {
    try (Progress progress = Lines.ticking(stream, Duration.ofMillis(20))) {
      progress.step("solving", 0, 2);
      for (int wait = 0; printed().isEmpty() && wait < 500; wait++) {
        Thread.sleep(10);
      }
    }
    assertTrue(printed().startsWith("dladmm: solving: 0 of 2"), printed());
  }

  @Test
  void shortWorkPrintsNoLine() {
    try (Progress progress = Progress.lines(stream)) {
      progress.step("solving", 0, 2);
      progress.step("solving", 2, 2);
    }
    assertEquals("", printed());
  }

  @Test
  void aBarShowsHowFarTheWorkIsWithinTheWidthAndEndsItsLine() {
    try (Progress progress = Progress.bar(stream, 60)) {
      progress.step("solving", 0, 8);
      progress.step("solving", 8, 8);
    }
    assertTrue(
        printed().contains("100%") && printed().contains("8/8") && printed().contains("solving"),
        printed());
    assertTrue(printed().endsWith("\n"), printed());
    for (String drawn : printed().split("[\r\n]")) {
      assertTrue(drawn.length() < 60, "wider than the terminal: " + drawn);
    }
  }

  @Test
  void otherWorkGetsABarOfItsOwn() {
    try (Progress progress = Progress.bar(stream, 80)) {
      progress.step("tuning", 1, 1);
      progress.step("training", 5, 20);
    }
    assertTrue(printed().contains("1/1") && printed().contains("5/20"), printed());
  }

  @Test
  void aBarThatIsNeverSteppedPrintsNothing() {
    Progress.bar(stream, 80).close();
    assertEquals("", printed());
  }
}
