package org.dladmm.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void linesTellTheTimeThatIsLeftWhereItIsKnown() {
    AtomicLong seconds = new AtomicLong();
    try (Progress progress =
        new Lines(stream, Duration.ofSeconds(10), () -> seconds.get() * 1_000_000_000)) {
      seconds.set(70);
      progress.step("training", 2, 9, Optional.of(Duration.ofMinutes(130)));
    }
    assertEquals(
        "dladmm: training: 2 of 9 after 1 min 10 s, about 2 h 10 min left", printed().strip());
  }

  @Test
  void aBarShowsTheTimeThatIsLeftWhereItIsKnown() {
    try (Progress progress = Progress.bar(stream, 80)) {
      progress.step("training", 1, 9, Optional.of(Duration.ofMinutes(130)));
    }
    assertTrue(printed().contains("2:10:00"), printed());
  }

  @Test
  void whatIsSaidBetweenStepsOfABarHasALineOfItsOwn() {
    try (Progress progress = Progress.bar(stream, 80)) {
      progress.step("training", 1, 9);
      progress.between(() -> stream.println("it went back"));
      progress.step("training", 1, 9);
    }
    assertTrue(printed().lines().anyMatch("it went back"::equals), printed());
    assertTrue(printed().indexOf("training", printed().indexOf("it went back")) > 0, printed());
  }

  @Test
  void nothingIsLeftOfTheBarAboveWhatIsSaidBetweenItsSteps() {
    try (Progress progress = Progress.bar(stream, 80)) {
      for (int image = 0; image < 3; image++) {
        progress.step("restoring", image, 3);
        progress.between(() -> stream.print("an image is restored\n"));
      }
      progress.step("restoring", 3, 3);
    }
    List<String> lines = List.of(printed().replaceAll("\\R$", "").split("\n"));
    assertEquals(4, lines.size(), printed());
    for (String drawn : lines.subList(0, 3)) {
      assertTrue(drawn.endsWith("\r" + " ".repeat(79) + "\ran image is restored"), drawn);
    }
    assertTrue(lines.get(3).contains("3/3"), printed());
  }

  @Test
  void aPaceForgetsWhatWasLongAgo() {
    AtomicLong seconds = new AtomicLong();
    Pace pace = new Pace(Duration.ofSeconds(10), () -> seconds.get() * 1_000_000_000);
    assertEquals(Optional.empty(), pace.of(1));
    for (int slow = 0; slow < 10; slow++) {
      seconds.addAndGet(10);
      pace.step();
    }
    assertEquals(Optional.of(Duration.ofSeconds(30)), pace.of(3));
    for (int fast = 0; fast < 30; fast++) {
      seconds.addAndGet(1);
      pace.step();
    }
    assertEquals(Optional.of(Duration.ofSeconds(3)), pace.of(3));
    pace.restart();
    assertEquals(Optional.empty(), pace.of(3));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "60, 1 min",
    "200, 3 min 20 s",
    "7800, 2 h 10 min",
    "273600, 3 d 4 h"
  })
  void spansAreWrittenForReading(long seconds, String expected) {
    assertEquals(expected, Span.text(Duration.ofSeconds(seconds)));
  }
}
