package org.dladmm.training.image;

import org.dladmm.matrix.Matrix;

/**
 * The mean of each of some patches: of those of its pixels that are not {@linkplain
 * SwitchingMedian#suspect suspect}, or of all where it has no others.
 */
public final class PatchMeans {
  private final double[] means;

  private PatchMeans(double[] means) {
    this.means = means;
  }

  /** The means of the columns of a matrix. */
  public static PatchMeans of(Matrix patches) {
    double[] means = new double[patches.columns()];
    for (int patch = 0; patch < means.length; patch++) {
      means[patch] = trustedMean(patches, patch * patches.rows());
    }
    return new PatchMeans(means);
  }

  private static double trustedMean(Matrix patches, int start) {
    double trusted = 0;
    double all = 0;
    int count = 0;
    for (int k = start; k < start + patches.rows(); k++) {
      double value = patches.values()[k];
      all += value;
      if (!SwitchingMedian.suspect(value)) {
        trusted += value;
        count++;
      }
    }
    return count > 0 ? trusted / count : all / patches.rows();
  }

  /** Adds {@code factor} times the mean of its patch to every pixel of a matrix of that shape. */
  public void addTo(Matrix patches, double factor) {
    int rows = patches.rows();
    for (int patch = 0; patch < means.length; patch++) {
      double mean = factor * means[patch];
      for (int k = patch * rows; k < (patch + 1) * rows; k++) {
        patches.values()[k] += mean;
      }
    }
  }
}
