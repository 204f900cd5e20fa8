package org.dladmm.cli.report;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When a report on something that is under way was written; it says so itself when it ages. */
record UnderWay(ZonedDateTime written, Duration every, String otherwise) implements Block {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  /** A page that is loaded again stays where the reader has scrolled to. */
  void appendHeadTo(Html html) {
    html.raw("<meta http-equiv=\"refresh\" content=\"" + every.toSeconds() + "\">\n");
  }

  @Override
  public void appendTo(Html html) {
    html.raw("<p>Written at <time datetime=\"" + written.toInstant() + "\">")
        .text(TIME.format(written))
        .raw("</time>, and every ")
        .text(every.toSeconds() + " s")
        .raw(" again while it goes on.</p>\n")
        .raw("<p class=\"warning\" id=\"aged\" hidden>")
        .text(otherwise)
        .raw("</p>\n");
  }
}
