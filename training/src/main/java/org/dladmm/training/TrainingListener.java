package org.dladmm.training;

/** Hears how a training goes on. */
public interface TrainingListener {
  /** A step is done; {@code loss} is its batch's. */
  default void step(long step, long steps, double loss) {}

  /** An epoch is done. */
  default void epoch(EpochReport report) {}

  static TrainingListener silent() {
    return new TrainingListener() {};
  }
}
