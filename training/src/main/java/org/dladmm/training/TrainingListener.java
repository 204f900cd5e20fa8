package org.dladmm.training;

/** Hears how a training goes on. */
public interface TrainingListener {
  /**
   * A step is done; {@code loss} is its batch's. The training may be looked at here, its state be
   * kept, and be stopped.
   */
  default void step(Training training, double loss) {}

  /** An epoch is done. */
  default void epoch(EpochReport report) {}

  /** The training diverged and goes on from the beginning of an epoch with smaller steps. */
  default void wentBack(String why) {}

  /** This one, and then another. */
  default TrainingListener and(TrainingListener other) {
    TrainingListener one = this;
    return new TrainingListener() {
      @Override
      public void step(Training training, double loss) {
        one.step(training, loss);
        other.step(training, loss);
      }

      @Override
      public void epoch(EpochReport report) {
        one.epoch(report);
        other.epoch(report);
      }

      @Override
      public void wentBack(String why) {
        one.wentBack(why);
        other.wentBack(why);
      }
    };
  }

  static TrainingListener silent() {
    return new TrainingListener() {};
  }
}
