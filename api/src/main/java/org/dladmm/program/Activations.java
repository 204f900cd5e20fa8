package org.dladmm.program;

import java.util.Locale;

/**
 * What becomes of the values of the forward part that the reverse sweep needs again. Both give the
 * same bits.
 */
public enum Activations {
  /** They are kept until the sweep has read them: the least time. */
  STORED,

  /**
   * A few are kept, and the others are computed from them a second time, right before the sweep
   * needs them: at most one forward part more, in memory that grows with the square root of its
   * depth.
   */
  RECOMPUTED;

  /** As configurations and files call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other choice. */
  public Activations other() {
    return this == STORED ? RECOMPUTED : STORED;
  }
}
