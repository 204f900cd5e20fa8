package org.dladmm.cli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table. It is a value: each method returns another table.
 *
 * @param headers the columns' names
 * @param rows the cells, as many in each row as there are headers; numbers are rounded for reading
 *     and set right
 */
public record Table(List<String> headers, List<List<Object>> rows) implements Block {
  public Table {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** A table without rows yet. */
  public static Table of(String... headers) {
    return new Table(List.of(headers), List.of());
  }

  /**
   * The table with one more row.
   *
   * @throws IllegalArgumentException if there are not as many cells as headers
   */
  public Table row(Object... cells) {
    if (cells.length != headers.size()) {
      throw new IllegalArgumentException(
          "a row of this table has "
              + headers.size()
              + " cells, "
              + headers
              + ", but "
              + cells.length
              + " were given");
    }
    List<List<Object>> extended = new ArrayList<>(rows);
    extended.add(List.of(cells));
    return new Table(headers, extended);
  }

  @Override
  public void appendTo(Html html) {
    html.raw("<div class=\"wide\" tabindex=\"0\"><table>\n<thead><tr>");
    for (int i = 0; i < headers.size(); i++) {
      html.raw(numeric(i) ? "<th class=\"number\">" : "<th>").text(headers.get(i)).raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (List<Object> row : rows) {
      html.raw("<tr>");
      for (Object cell : row) {
        html.raw(cell instanceof Number ? "<td class=\"number\">" : "<td>")
            .text(Figures.of(cell))
            .raw("</td>");
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n");
  }

  private boolean numeric(int column) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column) instanceof Number);
  }
}
