package org.dladmm.training.loss;

/** What may be known of the solution of a sample. */
public enum Truth {
  /** Z*. */
  Z,
  /** E*. */
  E
}
