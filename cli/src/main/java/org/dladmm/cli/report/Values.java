package org.dladmm.cli.report;

import java.util.Map;

/** Names with what they stand for. */
record Values(Map<String, ?> values) implements Block {
  @Override
  public void appendTo(Html html) {
    html.raw("<dl>\n");
    values.forEach(
        (name, value) ->
            html.raw("<div>").element("dt", name).element("dd", Figures.of(value)).raw("</div>\n"));
    html.raw("</dl>\n");
  }
}
