package org.dladmm.benchmarks.process;

/** What cannot be measured; the message says why and what to do about it. */
public final class ContenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ContenderException(String message) {
    super(message);
  }

  public ContenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
