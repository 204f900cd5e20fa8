package org.dladmm.training.recipe;

/**
 * When a training counts as diverging, and what is done then. It is noticed in the step in which it
 * happens: parameters are not moved by a gradient of a loss that is not finite, or far above the
 * stage's first one.
 *
 * @param explosion how many times as large as the stage's first loss a batch's may become; for
 *     logarithms of losses, by what factor all layers' may grow
 * @param rollbacks how often a stage goes back to the beginning of an epoch and goes on from there
 *     with smaller steps, before it ends the training
 * @param factor what the rates are multiplied by then
 */
public record Divergence(double explosion, int rollbacks, double factor) {
  public Divergence {
    if (!(explosion > 1) || Double.isInfinite(explosion)) {
      throw new IllegalArgumentException(
          "a loss explodes by a finite factor above 1, not " + explosion);
    }
    if (rollbacks < 0) {
      throw new IllegalArgumentException(
          "a training is rolled back 0 times or more, not " + rollbacks);
    }
    if (!(factor > 0 && factor < 1)) {
      throw new IllegalArgumentException("a smaller step has a factor in (0, 1), not " + factor);
    }
  }

  /** A hundredfold loss ends the training. */
  public static Divergence standard() {
    return new Divergence(100, 0, 0.5);
  }

  /** The same, going back so many times first. */
  public Divergence withRollbacks(int times) {
    return new Divergence(explosion, times, factor);
  }
}
