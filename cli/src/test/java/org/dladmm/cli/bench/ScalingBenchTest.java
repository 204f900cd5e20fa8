package org.dladmm.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingBenchTest {
  private static final List<String> AXES = List.of("K", "N");

  @TempDir private Path folder;

  @Test
  void everySizeThatIsVariedHasTimesMemoryAndExponents() throws IOException {
    Path out = folder.resolve("scaling");
    CommandLineRun run =
        CommandLineRun.of(
            "bench",
            "--scaling",
            "--quick",
            "--engines",
            "ejml",
            "--cases",
            "1x1x1x1",
            "--sizes",
            "N,K",
            "--out",
            out);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode figures = new ObjectMapper().readTree(out.resolve("scaling.json").toFile());
    assertEquals("1x1x1x1", figures.get("around").asText());
    List<String> axes = new ArrayList<>();
    for (JsonNode series : figures.get("series")) {
      axes.add(series.get("axis").asText() + " " + series.get("action").asText());
      assertSeries(series);
    }
    List<String> expected =
        AXES.stream()
            .flatMap(a -> Stream.of(" forward", " step", " recomputed").map(a::concat))
            .toList();
    assertEquals(expected, axes);
    for (String axis : AXES) {
      assertTrue(run.out().lines().anyMatch(line -> line.matches(axis + " +ejml .*")), run.out());
    }
    String report = Files.readString(out.resolve("scaling.html"));
    assertEquals(2 * AXES.size(), report.split("<canvas", -1).length - 1);
    assertFalse(Files.exists(out.resolve("summary.json")));
  }

  private static void assertSeries(JsonNode series) {
    int size = 0;
    long bytes = 0;
    for (JsonNode point : series.get("points")) {
      assertTrue(point.get("size").asInt() > size, series::toString);
      assertTrue(point.get("milliseconds").asDouble() > 0, series::toString);
      assertTrue(point.get("bytes").asLong() >= bytes, series::toString);
      size = point.get("size").asInt();
      bytes = point.get("bytes").asLong();
    }
    assertTrue(series.get("points").size() >= 3, series::toString);
    assertTrue(bytes > 0);
    assertTrue(series.get("time").get("exponent").isNumber());
    assertTrue(series.get("memory").get("exponent").asDouble() >= 0);
  }

  @Test
  void whatDoesNotGoWithItIsRefused() {
    assertRefused("leave out --peers", "--peers");
    assertRefused("--cases names 2", "--cases", "3x2x1x1,5x2x1x1");
    assertRefused("'5x4' is no case", "--cases", "5x4");
    assertRefused(
        "the case 120000x30000x1x1 needs a matrix of 120000×30000 elements",
        "--cases",
        "30000x30000x1x1");
    assertRefused("'M' is no size that can be varied; there are: K, m, d, N", "--sizes", "K,M");
    assertRefused("--seconds must be 1 or more, not 0", "--seconds", "0");
    assertRefused("leave out --seconds, or --quick", "--seconds", "2", "--quick");
  }

  @Test
  void sizesAreVariedByScalingAlone() {
    CommandLineRun run = CommandLineRun.of("bench", "--sizes", "K");
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(run.err().contains("add --scaling, or leave it out"), run.err());
  }

  private static void assertRefused(String reason, String... arguments) {
    List<String> all = new ArrayList<>(List.of("bench", "--scaling"));
    all.addAll(List.of(arguments));
    CommandLineRun run = CommandLineRun.of(all.toArray());
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(run.err().contains(reason), run.err());
  }
}
