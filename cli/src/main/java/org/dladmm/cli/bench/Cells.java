package org.dladmm.cli.bench;

import java.util.Locale;
import org.dladmm.benchmarks.bench.Timed;

/** The cells of the tables of a bench, so that their columns stand below each other. */
final class Cells {
  /** Characters of a contender's two figures: a time or rate, and what it is set against. */
  static final int CONTENDER = 16;

  /** Characters of any other figure. */
  static final int FIGURE = 11;

  private static final int NAME = 34;
  private static final int SECOND = 7;

  private Cells() {}

  /** The first cell of a line. */
  static String name(Object text) {
    return ("%-" + NAME + "s").formatted(text);
  }

  static String right(String text, int width) {
    return ("%" + width + "s").formatted(text);
  }

  /** Both figures of a contender. */
  static String contender(String first, String second) {
    return right(first, CONTENDER - SECOND) + right(second, SECOND);
  }

  /** Milliseconds, marked where they might still have become fewer, and the ratio. */
  static String contender(Timed timed) {
    String mark = timed.settled() ? " " : "*";
    return contender(digits(timed.milliseconds()) + mark, digits(timed.ratio()));
  }

  /** Three digits, four behind the point at most, and all of those before it. */
  static String digits(double value) {
    int decimals =
        value < 0.09995 ? 4 : value < 0.9995 ? 3 : value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A share; "-" where there is none. */
  static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
