package org.dladmm.cli;

/** Work that was stopped from outside before its end, and kept; the message says how to go on. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoppedException(String message) {
    super(message);
  }
}
