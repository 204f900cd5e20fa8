package org.dladmm.cli;

import java.io.PrintStream;

/**
 * Where a command prints to, and who may interrupt it.
 *
 * @param out results
 * @param err progress and messages
 * @param terminal whether {@code err} is a terminal, so that a line may be written over
 * @param width characters in a line of the terminal
 * @param interruption what happens when the process is asked to end
 */
public record Console(
    PrintStream out, PrintStream err, boolean terminal, int width, Interruption interruption) {
  private static final int USUAL_WIDTH = 80;

  /** Streams that are no terminal. */
  public static Console plain(PrintStream out, PrintStream err) {
    return new Console(out, err, false, USUAL_WIDTH, new Interruption());
  }

  /** What the launcher says about standard error. */
  static Console ofProcess(PrintStream out, PrintStream err) {
    boolean terminal = Boolean.getBoolean("dladmm.terminal");
    int width = Integer.getInteger("dladmm.columns", USUAL_WIDTH);
    return new Console(out, err, terminal, width > 0 ? width : USUAL_WIDTH, new Interruption());
  }

  /** A message for the user, on a line of its own. */
  public void message(String sentence) {
    err.println("dladmm: " + sentence);
  }
}
