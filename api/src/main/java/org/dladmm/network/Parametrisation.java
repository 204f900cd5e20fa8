package org.dladmm.network;

import java.util.Locale;

/** What a layer learns. */
public enum Parametrisation {
  /** The matrices W1 and W2 (a vector where B is diagonal) and the vectors θ1, θ2, β. */
  FULL,
  /** A handful of numbers: the scales of fixed W1 and W2, and θ1, θ2, β. */
  SCALAR,
  /**
   * The vectors θ1, θ2, β, with W1 = A·diag(1/θ1) and W2 = B·diag(1/θ2): a fixed point of the layer
   * solves the problem.
   */
  CONSISTENT;

  /** As configurations write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
