package org.dladmm.cli.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.dladmm.cli.files.Json;

/**
 * Lines over x. It is a value: each method returns another chart.
 *
 * @param title what is shown
 * @param xTitle the horizontal axis, with its unit
 * @param yTitle the vertical axis, with its unit
 * @param logarithmicX whether the horizontal axis is
 * @param logarithmic whether the vertical axis is; values that are not above 0 are then left out
 * @param series the lines
 * @param sections where something else begins along the horizontal axis; no line goes on from one
 *     into the next
 */
public record LineChart(
    String title,
    String xTitle,
    String yTitle,
    boolean logarithmicX,
    boolean logarithmic,
    List<Series> series,
    List<Section> sections)
    implements Block {
  public LineChart {
    series = List.copyOf(series);
    sections = List.copyOf(sections);
  }

  /**
   * A part of the horizontal axis.
   *
   * @param x where it begins
   * @param name as the chart calls it
   */
  public record Section(double x, String name) {}

  /**
   * One line.
   *
   * @param name in the legend
   * @param x ascending
   * @param y a value for each x; a gap where it is not finite
   */
  public record Series(String name, List<Double> x, List<Double> y) {
    public Series {
      x = List.copyOf(x);
      y = List.copyOf(y);
      if (x.size() != y.size()) {
        throw new IllegalArgumentException(
            "the line '"
                + name
                + "' needs a y for each x, but there are "
                + x.size()
                + " x and "
                + y.size()
                + " y");
      }
    }
  }

  /** A chart without lines yet. */
  public static LineChart of(String title, String xTitle, String yTitle) {
    return new LineChart(title, xTitle, yTitle, false, false, List.of(), List.of());
  }

  public LineChart withLogarithmicY() {
    return new LineChart(title, xTitle, yTitle, logarithmicX, true, series, sections);
  }

  public LineChart withLogarithmicX() {
    return new LineChart(title, xTitle, yTitle, true, logarithmic, series, sections);
  }

  /** The chart in parts. */
  public LineChart withSections(List<Section> parts) {
    return new LineChart(title, xTitle, yTitle, logarithmicX, logarithmic, series, parts);
  }

  /** The chart with one more line, at x = 1, 2, …: layers or epochs. */
  public LineChart series(String name, double... y) {
    return series(name, IntStream.rangeClosed(1, y.length).asDoubleStream().toArray(), y);
  }

  /** The chart with one more line. */
  public LineChart series(String name, double[] x, double[] y) {
    List<Series> extended = new ArrayList<>(series);
    extended.add(new Series(name, boxed(x), boxed(y)));
    return new LineChart(title, xTitle, yTitle, logarithmicX, logarithmic, extended, sections);
  }

  private static List<Double> boxed(double[] values) {
    return DoubleStream.of(values).boxed().toList();
  }

  @Override
  public void appendTo(Html html) {
    html.raw("<figure>\n").element("figcaption", title);
    html.raw("<div class=\"chart\"><canvas role=\"img\" aria-label=\"")
        .text(title)
        .raw("\"></canvas></div>\n");
    // a text in the data must not end the script element
    html.raw("<script type=\"application/json\">")
        .raw(Json.line(this).replace("<", "\\u003c"))
        .raw("</script>\n");
    html.raw("<details>").element("summary", "The numbers");
    table().appendTo(html);
    html.raw("</details>\n</figure>\n");
  }

  /** A row for each x, a column for each line. */
  Table table() {
    List<String> headers = new ArrayList<>(List.of(xTitle));
    series.forEach(line -> headers.add(line.name()));
    SortedMap<Double, List<Object>> rows = new TreeMap<>();
    for (int i = 0; i < series.size(); i++) {
      Series line = series.get(i);
      for (int at = 0; at < line.x().size(); at++) {
        rows.computeIfAbsent(line.x().get(at), this::emptyRow).set(i + 1, line.y().get(at));
      }
    }
    return new Table(headers, List.copyOf(rows.values()));
  }

  private List<Object> emptyRow(double x) {
    List<Object> row = new ArrayList<>(Collections.nCopies(series.size() + 1, Double.NaN));
    row.set(0, x);
    return row;
  }
}
