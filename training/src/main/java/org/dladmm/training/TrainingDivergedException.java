package org.dladmm.training;

/** A training whose loss or parameters are no longer finite, or far above where they began. */
public final class TrainingDivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TrainingDivergedException(String message) {
    super(message);
  }
}
