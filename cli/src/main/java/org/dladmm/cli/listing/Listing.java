package org.dladmm.cli.listing;

import java.io.PrintStream;
import org.dladmm.configuration.Services.Broken;

/** How lists are printed: a title, and below it lines of what is known. */
final class Listing {
  private Listing() {}

  /** A line, unless there is nothing to say. */
  static void line(PrintStream out, String what, String text) {
    if (!text.isBlank()) {
      out.println("  %-9s %s".formatted(what, text));
    }
  }

  static void print(PrintStream out, Broken broken) {
    out.println(broken.what());
    line(out, "usable", "no: " + broken.reason());
    line(out, "cure", broken.remedy());
    out.println();
  }
}
