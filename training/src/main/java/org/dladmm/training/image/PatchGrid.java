package org.dladmm.training.image;

import java.util.Objects;
import java.util.stream.IntStream;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;

/**
 * Where square patches lie on an image, and the linear operators between both: extraction P, which
 * makes a column of every patch, its adjoint Pᵀ, and the average (PᵀP)⁻¹Pᵀ, which undoes P.
 *
 * <p>Patches begin every {@code stride} pixels, and once more flush with the far edge where that
 * leaves pixels over: every pixel is covered, whatever the size of the image. They come row by row;
 * in a column, the pixels of a patch come column by column. An image is a height×width matrix.
 */
public final class PatchGrid {
  private final int height;
  private final int width;
  private final int side;
  private final int[] tops;
  private final int[] lefts;

  /**
   * A grid.
   *
   * @param height rows of the image
   * @param width columns of the image
   * @param side rows, and columns, of a patch
   * @param stride pixels from one patch to the next; the side of a patch for patches that do not
   *     overlap, but for those at the far edges
   * @throws InputException if the image is smaller than a patch
   * @throws IllegalArgumentException if the stride leaves pixels between patches
   */
  public PatchGrid(int height, int width, int side, int stride) {
    if (side < 1 || stride < 1 || stride > side) {
      throw new IllegalArgumentException(
          "patches have a side of 1 or more and a stride from 1 to their side, not %d and %d"
              .formatted(side, stride));
    }
    if (height < side || width < side) {
      throw new InputException(
          "an image of %d×%d pixels is smaller than a patch of %d×%d; take smaller patches"
              .formatted(width, height, side, side));
    }
    this.height = height;
    this.width = width;
    this.side = side;
    tops = starts(height, side, stride);
    lefts = starts(width, side, stride);
  }

  private static int[] starts(int length, int side, int stride) {
    int last = length - side;
    IntStream regular = IntStream.iterate(0, start -> start <= last, start -> start + stride);
    return last % stride == 0
        ? regular.toArray()
        : IntStream.concat(regular, IntStream.of(last)).toArray();
  }

  /** How many patches there are. */
  public int count() {
    return Math.multiplyExact(tops.length, lefts.length);
  }

  /** Pixels of a patch. */
  public int pixels() {
    return side * side;
  }

  /** Rows, and columns, of a patch. */
  int side() {
    return side;
  }

  /** Columns of the image. */
  int width() {
    return width;
  }

  /** How many patches lie beside each other in a row of patches. */
  int across() {
    return lefts.length;
  }

  /** The image's row in which a patch begins. */
  int top(int patch) {
    return tops[patch / lefts.length];
  }

  /** The image's column in which a patch begins. */
  int left(int patch) {
    return lefts[patch % lefts.length];
  }

  /** P: the patches of an image as columns, {@link #pixels}×{@link #count}. */
  public Matrix extract(Matrix image) {
    Matrix patches = Matrix.zeros(pixels(), count());
    extract(image, 0, count(), patches);
    return patches;
  }

  /**
   * The patches {@code from} (inclusive) to {@code to} (exclusive) of an image as the first columns
   * of a matrix of {@link #pixels} rows. Its other columns stay as they are.
   */
  public void extract(Matrix image, int from, int to, Matrix patches) {
    requireImage(image);
    Objects.checkFromToIndex(from, to, count());
    if (patches.rows() != pixels() || patches.columns() < to - from) {
      throw new IllegalArgumentException(
          "%d patches of %d pixels do not fit into a %s matrix"
              .formatted(to - from, pixels(), patches.shape()));
    }
    for (int patch = from; patch < to; patch++) {
      int target = (patch - from) * pixels();
      for (int column = 0; column < side; column++) {
        System.arraycopy(
            image.values(), index(patch, column), patches.values(), target + column * side, side);
      }
    }
  }

  /** Pᵀ: in every pixel the sum of what all patches have there. */
  public Matrix sum(Matrix patches) {
    requirePatches(patches);
    Matrix image = Matrix.zeros(height, width);
    for (int patch = 0; patch < count(); patch++) {
      for (int column = 0; column < side; column++) {
        int source = patch * pixels() + column * side;
        int target = index(patch, column);
        for (int row = 0; row < side; row++) {
          image.values()[target + row] += patches.values()[source + row];
        }
      }
    }
    return image;
  }

  /** Where a column of a patch begins among the values of the image. */
  private int index(int patch, int column) {
    return top(patch) + (left(patch) + column) * height;
  }

  /** (PᵀP)⁻¹Pᵀ: in every pixel the average of what all patches have there. */
  public Matrix average(Matrix patches) {
    Matrix image = sum(patches);
    Matrix times = sum(Matrix.constant(pixels(), count(), 1));
    for (int k = 0; k < image.values().length; k++) {
      image.values()[k] /= times.values()[k];
    }
    return image;
  }

  private void requireImage(Matrix image) {
    if (image.rows() != height || image.columns() != width) {
      throw new IllegalArgumentException(
          "the grid is one for an image of %d×%d, not %s".formatted(height, width, image.shape()));
    }
  }

  private void requirePatches(Matrix patches) {
    if (patches.rows() != pixels() || patches.columns() != count()) {
      throw new IllegalArgumentException(
          "the grid has %d×%d values of patches, not %s"
              .formatted(pixels(), count(), patches.shape()));
    }
  }
}
