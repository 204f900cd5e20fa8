package org.dladmm.cli.train;

import org.dladmm.training.measure.LayerFigures;

/**
 * A figure of merit as people read it.
 *
 * @param figure its name in {@link LayerFigures}
 * @param name what it is, with its unit
 * @param best lower or higher: what is better
 */
public record Merit(String figure, String name, String best) {
  /** The figure that says most among those that were measured. */
  public static Merit of(LayerFigures figures) {
    if (figures.has(LayerFigures.NMSE)) {
      return new Merit(LayerFigures.NMSE, "NMSE in dB", "lower");
    }
    return figures.has(LayerFigures.PSNR)
        ? new Merit(LayerFigures.PSNR, "PSNR of AZ in dB", "higher")
        : new Merit(LayerFigures.OBJECTIVE, "mean objective of the feasible points", "lower");
  }

  /** What it is, and which way it is better. */
  public String title() {
    return "%s (the %s the better)".formatted(name, best);
  }
}
