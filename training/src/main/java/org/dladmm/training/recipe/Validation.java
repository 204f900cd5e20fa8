package org.dladmm.training.recipe;

import org.dladmm.training.Samples;

/**
 * Columns that are not trained on and decide, after every epoch, how good the network is: by the
 * relative error of Z and E after the last layer where they are known, else by the objective of the
 * feasible point. Test columns are never used for it.
 *
 * @param columns to measure on
 * @param patience a stage ends after so many epochs without a better figure; 0: never early
 * @param keepBest whether a stage ends with the parameters of its best epoch (those it began with,
 *     if none was better), or with its last
 */
public record Validation(Samples columns, int patience, boolean keepBest) {
  public Validation {
    if (patience < 0) {
      throw new IllegalArgumentException(
          "a stage waits 0 (for ever) or more epochs for a better figure, not " + patience);
    }
  }

  /** The best epoch's parameters, never ending early. */
  public static Validation on(Samples columns) {
    return new Validation(columns, 0, true);
  }

  public Validation withPatience(int epochs) {
    return new Validation(columns, epochs, keepBest);
  }
}
