package org.dladmm.training.image;

import java.util.Arrays;
import org.dladmm.matrix.Matrix;

/** A batch of patches as the columns X of a problem, with the means that were taken from them. */
final class PatchColumns {
  private final PatchGrid grid;
  private final Matrix x;
  private final double[] means;

  /** A batch of the given width, without patches. */
  PatchColumns(PatchGrid grid, int width, boolean meansRemoved) {
    this.grid = grid;
    x = Matrix.zeros(grid.pixels(), width);
    means = new double[meansRemoved ? width : 0];
  }

  /** X: patches, and columns of zeros where there are fewer than columns. */
  Matrix x() {
    return x;
  }

  /** Puts the patches {@code from} (inclusive) to {@code to} (exclusive) of an image into X. */
  void take(Matrix image, int from, int to) {
    grid.extract(image, from, to, x);
    Arrays.fill(x.values(), (to - from) * x.rows(), x.values().length, 0);
    for (int patch = 0; patch < means.length; patch++) {
      means[patch] = trustedMean(patch * x.rows());
    }
    addMeans(x, -1);
  }

  /** Adds to restored patches the means that were taken from theirs. */
  void giveBackMeans(Matrix restored) {
    addMeans(restored, 1);
  }

  private void addMeans(Matrix patches, int sign) {
    int rows = patches.rows();
    for (int patch = 0; patch < means.length; patch++) {
      double mean = sign * means[patch];
      for (int k = patch * rows; k < (patch + 1) * rows; k++) {
        patches.values()[k] += mean;
      }
    }
  }

  /** The mean of the pixels that are neither black nor white, or else of all. */
  private double trustedMean(int start) {
    double trusted = 0;
    double all = 0;
    int count = 0;
    for (int k = start; k < start + x.rows(); k++) {
      double value = x.values()[k];
      all += value;
      if (value != 0 && value != 1) {
        trusted += value;
        count++;
      }
    }
    return count > 0 ? trusted / count : all / x.rows();
  }
}
