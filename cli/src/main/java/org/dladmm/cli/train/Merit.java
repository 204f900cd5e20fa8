package org.dladmm.cli.train;

import org.dladmm.training.measure.LayerFigures;

/**
 * A figure of merit as people read it.
 *
 * @param figure its name in {@link LayerFigures}
 * @param title what it is, with its unit
 */
public record Merit(String figure, String title) {
  /** The figure that says most among those that were measured. */
  public static Merit of(LayerFigures figures) {
    if (figures.has(LayerFigures.NMSE)) {
      return new Merit(LayerFigures.NMSE, "NMSE in dB (the lower the better)");
    }
    return figures.has(LayerFigures.PSNR)
        ? new Merit(LayerFigures.PSNR, "PSNR of AZ in dB (the higher the better)")
        : new Merit(
            LayerFigures.OBJECTIVE, "mean objective of the feasible points (the lower the better)");
  }
}
