package org.dladmm.benchmarks.peer;

/** A peer that cannot be measured; the message says why and what to do about it. */
public final class PeerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PeerException(String message) {
    super(message);
  }

  public PeerException(String message, Throwable cause) {
    super(message, cause);
  }
}
