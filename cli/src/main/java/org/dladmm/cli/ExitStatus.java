package org.dladmm.cli;

/** What a command ends with, for scripts. */
public final class ExitStatus {
  /** Done: whatever was asked for. */
  public static final int DONE = 0;

  /** Failed at run time, an engine that is known but unusable included. */
  public static final int FAILED = 1;

  /** Wrong usage or input, an unknown engine included. */
  public static final int REFUSED = 2;

  /**
   * Solved, but some column missed the tolerance that was asked for; trained again, but the figures
   * did not return.
   */
  public static final int MISSED = 3;

  private ExitStatus() {}
}
