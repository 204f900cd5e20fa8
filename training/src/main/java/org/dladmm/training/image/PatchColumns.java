package org.dladmm.training.image;

import java.util.Arrays;
import org.dladmm.matrix.Matrix;

/** A batch of patches as the columns X of a problem, with the means that were taken from them. */
final class PatchColumns {
  private final PatchGrid grid;
  private final Matrix x;
  private final boolean meansRemoved;
  private PatchMeans means;

  /** A batch of the given width, without patches. */
  PatchColumns(PatchGrid grid, int width, boolean meansRemoved) {
    this.grid = grid;
    x = Matrix.zeros(grid.pixels(), width);
    this.meansRemoved = meansRemoved;
    means = PatchMeans.of(x);
  }

  /** X: patches, and columns of zeros where there are fewer than columns. */
  Matrix x() {
    return x;
  }

  /** Puts the patches {@code from} (inclusive) to {@code to} (exclusive) of an image into X. */
  void take(Matrix image, int from, int to) {
    grid.extract(image, from, to, x);
    Arrays.fill(x.values(), (to - from) * x.rows(), x.values().length, 0);
    if (meansRemoved) {
      means = PatchMeans.of(x);
      means.addTo(x, -1);
    }
  }

  /** Adds to restored patches the means that were taken from theirs. */
  void giveBackMeans(Matrix restored) {
    if (meansRemoved) {
      means.addTo(restored, 1);
    }
  }
}
