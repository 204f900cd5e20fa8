package org.dladmm.engine;

/** An engine was asked for that nobody provides; the message lists those that there are. */
public class UnknownEngineException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public UnknownEngineException(String message) {
    super(message);
  }
}
