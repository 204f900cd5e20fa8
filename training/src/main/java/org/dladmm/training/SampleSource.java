package org.dladmm.training;

import java.util.Set;
import org.dladmm.training.loss.Truth;

/**
 * Where the columns to train on come from. An epoch comes in parts, of which one is in memory at a
 * time: columns that are all there are one part, files too large for that are many, and columns
 * that are drawn afresh are other ones in every epoch.
 */
public interface SampleSource {
  /** Into how many parts an epoch is divided, at least one. */
  int parts();

  /** How many columns a part has, at least one; the same in every epoch. */
  int columns(int part);

  /**
   * The columns of a part: the same ones whenever they are asked for again.
   *
   * @param epoch counted from 1
   * @param part counted from 0
   * @throws InputException if they can no longer be read, or are not what they were
   */
  Samples part(int epoch, int part);

  /** What is known of the solutions. */
  Set<Truth> truth();

  /** Columns that are all there. */
  static SampleSource of(Samples samples) {
    return new SampleSource() {
      @Override
      public int parts() {
        return 1;
      }

      @Override
      public int columns(int part) {
        return samples.x().columns();
      }

      @Override
      public Samples part(int epoch, int part) {
        return samples;
      }

      @Override
      public Set<Truth> truth() {
        return samples.truth();
      }
    };
  }
}
