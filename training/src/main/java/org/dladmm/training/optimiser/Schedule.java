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

  /**
   * Half a cosine, from the full rate down to the part {@code floor} of it.
   *
   * @throws IllegalArgumentException if the floor is not in [0, 1]
   */
  static Schedule cosine(double floor) {
    if (!(floor >= 0 && floor <= 1)) {
      throw new IllegalArgumentException("a schedule's floor must be in [0, 1], not " + floor);
    }
    return progress -> floor + (1 - floor) * (1 + Math.cos(Math.PI * progress)) / 2;
  }

  /**
   * Multiplied by {@code factor} {@code times} times, at equal distances.
   *
   * @throws IllegalArgumentException if {@code times} is below 0, or the factor not in (0, 1]
   */
  static Schedule steps(int times, double factor) {
    if (times < 0) {
      throw new IllegalArgumentException(
          "a learning rate falls 0 times or more, not " + times + " times");
    }
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          "a learning rate falls by a factor in (0, 1], not by " + factor);
    }
    return progress -> Math.pow(factor, Math.floor(progress * (times + 1)));
  }

  /**
   * The same, with full rates reached along a line from nearly nothing.
   *
   * @param part of all steps that this takes; 0 for none
   * @throws IllegalArgumentException if the part is not in [0, 1)
   */
  default Schedule withWarmUp(double part) {
    if (!(part >= 0 && part < 1)) {
      throw new IllegalArgumentException("a warm-up takes a part in [0, 1), not " + part);
    }
    return progress ->
        progress < part ? factor(progress) * Math.max(0.01, progress / part) : factor(progress);
  }
}
