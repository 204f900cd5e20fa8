package org.dladmm.cli.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.training.data.AtomicFiles;

/**
 * A report for people: one HTML file that needs nothing else, neither network nor fonts.
 *
 * <pre>{@code
 * new Report("Ten layers against LADMM")
 *     .paragraph("Trained on 10 000 columns.")
 *     .values(Map.of("engine", "ejml"))
 *     .heading("Error by layer")
 *     .chart(LineChart.of("Error by layer", "layer", "NMSE in dB").series("D-LADMM", errors))
 *     .table(Table.of("layer", "NMSE").row(1, -3.2))
 *     .write(folder.file("report.html"));
 * }</pre>
 *
 * <p>All text is plain text; what HTML would take for markup is shown as it is.
 */
public final class Report {
  private final String title;
  private final List<Block> blocks = new ArrayList<>();
  private Optional<UnderWay> underWay = Optional.empty();

  /** A report with a title and nothing below it yet. */
  public Report(String title) {
    this.title = title;
  }

  /** A heading of a section. */
  public Report heading(String text) {
    return add(html -> html.element("h2", text));
  }

  public Report paragraph(String text) {
    return add(html -> html.element("p", text));
  }

  /** Names with what they stand for, in the map's order; numbers are rounded for reading. */
  public Report values(Map<String, ?> values) {
    return add(new Values(values));
  }

  public Report table(Table table) {
    return add(table);
  }

  /** A chart, with its numbers as a table that can be unfolded below it. */
  public Report chart(LineChart chart) {
    return add(chart);
  }

  /** Pictures in rows, as many side by side as there is room for. */
  public Report pictures(List<ShownPicture> pictures) {
    return add(new Pictures(pictures));
  }

  /**
   * Says that this is a state on the way: the page loads itself again and again.
   *
   * @param written when it was written
   * @param every after what time it is written, and loads itself, again
   * @param otherwise what is said, where that was long ago
   */
  public Report underWay(ZonedDateTime written, Duration every, String otherwise) {
    UnderWay state = new UnderWay(written, every, otherwise);
    underWay = Optional.of(state);
    return add(state);
  }

  private Report add(Block block) {
    blocks.add(block);
    return this;
  }

  /** The whole file. */
  public String toHtml() {
    Html html = new Html();
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // the browser itself then sees to it that nothing is fetched
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .raw(has(Pictures.class) ? "img-src data:; " : "")
        .raw("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n");
    underWay.ifPresent(state -> state.appendHeadTo(html));
    html.element("title", title)
        .raw("<style>\n")
        .raw(Resources.style())
        .raw("</style>\n</head>\n<body>\n<main>\n");
    html.element("h1", title);
    blocks.forEach(block -> block.appendTo(html));
    html.raw("</main>\n");
    underWay.ifPresent(
        state -> html.raw("<script>\n").raw(Resources.agingScript()).raw("</script>\n"));
    if (has(LineChart.class)) {
      html.raw("<script>\n").raw(Resources.chartJs()).raw("</script>\n");
      html.raw("<script>\n").raw(Resources.script()).raw("</script>\n");
    }
    return html.raw("</body>\n</html>\n").toString();
  }

  private boolean has(Class<? extends Block> kind) {
    return blocks.stream().anyMatch(kind::isInstance);
  }

  /**
   * Writes it.
   *
   * @throws org.dladmm.training.InputException if the place is not writable
   * @throws java.io.UncheckedIOException if writing fails half-way; no partial file remains
   */
  public void write(Path path) {
    byte[] content = toHtml().getBytes(StandardCharsets.UTF_8);
    AtomicFiles.write(path, out -> out.write(content));
  }
}
