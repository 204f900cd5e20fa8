package org.dladmm.training.recipe;

/**
 * What is added to a stage's loss for the parameters themselves.
 *
 * @param distance ρ in ρ·Σ ‖ϑ − ϑ₀‖², ϑ₀ the free values that the stage began with
 * @param inconsistency ρ in ρ·Σ_k ‖W1·D_θ1 − A‖²_F/‖A‖²_F: how far W1 of a layer is from that of a
 *     consistent one, whose fixed points are solutions; for the full parametrisation
 */
public record Penalties(double distance, double inconsistency) {
  public static final Penalties NONE = new Penalties(0, 0);

  public Penalties {
    if (!(distance >= 0) || !(inconsistency >= 0) || Double.isInfinite(distance + inconsistency)) {
      throw new IllegalArgumentException(
          "penalties must be 0 or above and finite, not " + distance + " and " + inconsistency);
    }
  }
}
