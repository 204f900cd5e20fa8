package org.dladmm.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.Preview;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String HOSTILE = "</script><script>alert(1)</script> & \"a\" 'b'";
  private static final LineChart CHART =
      LineChart.of("Error by layer", "layer", "NMSE in dB")
          .series("D-LADMM", -1, Double.NaN, -3.25)
          .series("LADMM", -0.5);

  @Test
  void allTextIsEscaped() {
    String html =
        new Report(HOSTILE)
            .heading(HOSTILE)
            .paragraph(HOSTILE)
            .values(Map.of(HOSTILE, HOSTILE))
            .table(Table.of(HOSTILE).row(HOSTILE))
            .chart(LineChart.of(HOSTILE, HOSTILE, HOSTILE).series(HOSTILE, 1, 2))
            .toHtml();
    assertFalse(html.contains("alert(1)</script>"));
    assertFalse(html.contains("<script>alert"));
    assertTrue(
        html.contains(
            "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;a&quot; &#39;b&#39;"));
  }

  @Test
  void itNeedsNothingElse() {
    String html = new Report("r").chart(CHART).toHtml();
    Matcher reference =
        Pattern.compile("<link|<img|\\ssrc\\s*=|\\shref\\s*=|url\\(|@import|sourceMappingURL")
            .matcher(html);
    assertFalse(reference.find(), () -> "refers to something: " + reference.group());
    assertTrue(html.contains("default-src 'none'"));
    assertTrue(html.contains("Chart.js v") && html.contains("MIT License"));
    int end = html.indexOf("</script>", html.indexOf("Chart.js v"));
    assertTrue(
        end - html.indexOf("Chart.js v") > 200_000, "the library must not end its own element");
  }

  @Test
  void aReportWithoutChartsLeavesTheLibraryOut() {
    assertFalse(new Report("r").paragraph("p").toHtml().contains("Chart"));
  }

  @Test
  void theChartsDataAreJsonWithGaps() throws IOException {
    Matcher data =
        Pattern.compile("<script type=\"application/json\">(.*?)</script>")
            .matcher(new Report("r").chart(CHART).toHtml());
    assertTrue(data.find());
    JsonNode chart = new ObjectMapper().readTree(data.group(1));
    assertEquals("layer", chart.get("xTitle").textValue());
    assertEquals(2, chart.get("series").size());
    assertTrue(chart.get("series").get(0).get("y").get(1).isNull());
    assertEquals(-3.25, chart.get("series").get(0).get("y").get(2).doubleValue());
  }

  @Test
  void picturesLieInThePageItself() {
    Picture picture = Picture.grey(Matrix.of(2, 3, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6));
    String html =
        new Report("r")
            .pictures(
                List.of(
                    new ShownPicture("whole", Preview.scaled(picture, 400)),
                    new ShownPicture(HOSTILE, Preview.detail(picture, 0, 0, 2, 8))))
            .toHtml();
    assertTrue(html.contains("default-src 'none'; img-src data:; "));
    assertTrue(
        Pattern.compile(
                "<img src=\"data:image/png;base64,[^\"]+\" width=\"3\" height=\"2\" alt=\"whole\">")
            .matcher(html)
            .find());
    assertTrue(
        html.contains("class=\"enlarged\" width=\"16\" height=\"16\" alt=\"&lt;/script&gt;"));
    assertTrue(html.contains("<figcaption>&lt;/script&gt;"));
    assertFalse(html.contains("<script>"));
    assertFalse(new Report("r").paragraph("p").toHtml().contains("img-src"));
  }

  @Test
  void aReportOnTheWayLoadsItselfAgainAndSaysHowOldItIs() {
    ZonedDateTime written = ZonedDateTime.parse("2025-03-01T14:05:09+01:00");
    String html = new Report("r").underWay(written, Duration.ofSeconds(5), HOSTILE).toHtml();
    assertTrue(html.contains("<meta http-equiv=\"refresh\" content=\"5\">"));
    assertTrue(html.contains("<time datetime=\"2025-03-01T13:05:09Z\">2025-03-01 14:05:09 +01:00"));
    assertTrue(html.contains("id=\"aged\" hidden>&lt;/script&gt;"));
    assertTrue(html.contains("default-src 'none'"));
    assertFalse(new Report("r").chart(CHART).toHtml().contains("http-equiv=\"refresh\""));
  }

  @Test
  void aChartsNumbersAreATableToo() {
    assertEquals(
        Table.of("layer", "D-LADMM", "LADMM")
            .row(1.0, -1.0, -0.5)
            .row(2.0, Double.NaN, Double.NaN)
            .row(3.0, -3.25, Double.NaN),
        CHART.table());
  }

  @Test
  void tablesAndLinesThatDoNotFitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Table.of("a", "b").row(1));
    assertThrows(
        IllegalArgumentException.class,
        () -> CHART.series("x", new double[] {1, 2}, new double[] {1}));
  }

  @Test
  void itIsWrittenAsUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    new Report("min α‖Z‖₁").write(file);
    assertTrue(Files.readString(file).contains("<h1>min α‖Z‖₁</h1>"));
    assertEquals(List.of(file), Files.list(folder).toList());
  }
}
