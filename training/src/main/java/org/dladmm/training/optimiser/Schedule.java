package org.dladmm.training.optimiser;

/** How the learning rate changes over a training: a factor of its full value. */
public interface Schedule {
  /**
   * The factor at a point of the training.
   *
   * @param progress the part of all steps that is done, in [0, 1)
   */
  double factor(double progress);

  /** The full rate all along. */
  static Schedule constant() {
    return progress -> 1;
  }

  /** Half a cosine, from the full rate down to the part {@code floor} of it. */
  static Schedule cosine(double floor) {
    return progress -> floor + (1 - floor) * (1 + Math.cos(Math.PI * progress)) / 2;
  }

  /** Multiplied by {@code factor} {@code times} times, at equal distances. */
  static Schedule steps(int times, double factor) {
    return progress -> Math.pow(factor, Math.floor(progress * (times + 1)));
  }
}
