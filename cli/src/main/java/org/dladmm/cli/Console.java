package org.dladmm.cli;

import java.io.PrintStream;

/**
 * Where a command prints to.
 *
 * @param out results
 * @param err progress and messages
 * @param terminal whether {@code err} is a terminal, so that a line may be written over
 * @param width characters in a line of the terminal
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, int width) {
  private static final int USUAL_WIDTH = 80;

  /** Streams that are no terminal. */
  public static Console plain(PrintStream out, PrintStream err) {
    return new Console(out, err, false, USUAL_WIDTH);
  }

  /** What the launcher says about standard error. */
  static Console ofProcess(PrintStream out, PrintStream err) {
    boolean terminal = Boolean.getBoolean("dladmm.terminal");
    int width = Integer.getInteger("dladmm.columns", USUAL_WIDTH);
    return new Console(out, err, terminal, width > 0 ? width : USUAL_WIDTH);
  }

  /** A message for the user, on a line of its own. */
  public void message(String sentence) {
    err.println("dladmm: " + sentence);
  }
}
