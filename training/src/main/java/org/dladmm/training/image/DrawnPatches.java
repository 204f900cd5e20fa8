package org.dladmm.training.image;

import org.dladmm.matrix.Matrix;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.InputException;

/**
 * Patches drawn at random from all pictures of a set, as many from each, as columns with pixels in
 * the order of {@link PatchGrid}.
 *
 * @param noisy as they are
 * @param filled the same with medians in place of suspect values ({@link SwitchingMedian})
 */
public record DrawnPatches(Matrix noisy, Matrix filled) {
  /**
   * Draws patches; one picture is in memory at a time.
   *
   * @param side of a patch
   * @param count how many patches
   * @param seed decides which
   * @throws InputException if a picture cannot be read or is smaller than a patch, or there are to
   *     be fewer patches than pictures
   */
  public static DrawnPatches of(PictureSet pictures, int side, int count, long seed) {
    if (count < pictures.count()) {
      throw new InputException(
          "%d patches of %d images are too few; take one of each or more"
              .formatted(count, pictures.count()));
    }
    requireRoom(side, count);
    // an image that is too small is told before room is made for what does not fit it
    new Places(pictures.read(0).noisy().channels().get(0), side, pictures.name(0));
    Matrix noisy = Matrix.zeros(side * side, count);
    Matrix filled = Matrix.zeros(side * side, count);
    for (int k = 0; k < pictures.count(); k++) {
      int from = (int) ((long) count * k / pictures.count());
      int to = (int) ((long) count * (k + 1) / pictures.count());
      Picture picture = pictures.read(k).noisy();
      CounterRandom random = new CounterRandom(seed, "patches of " + pictures.name(k));
      int channels = picture.channels().size();
      for (int c = 0; c < channels; c++) {
        Matrix channel = picture.channels().get(c);
        Places places = new Places(channel, side, pictures.name(k));
        Matrix without = SwitchingMedian.fill(channel);
        for (int j = from + c; j < to; j += channels) {
          places.copy(random, j - from, channel, noisy, j);
          places.copy(random, j - from, without, filled, j);
        }
      }
    }
    return new DrawnPatches(noisy, filled);
  }

  private static void requireRoom(int side, int count) {
    double values = (double) side * side * count;
    if (values > Integer.MAX_VALUE) {
      throw new InputException(
          "%d patches of %d×%d pixels are more than the 2³¹ values that a matrix can have; take fewer or smaller ones"
              .formatted(count, side, side));
    }
  }

  /**
   * The share of values that are salt or pepper, as far as can be seen: twice that of the rarer of
   * both, for they come in equal numbers, and an image may have black or white of its own.
   */
  public double noiseRate() {
    long black = 0;
    long white = 0;
    for (double value : noisy.values()) {
      black += value == 0 ? 1 : 0;
      white += value == 1 ? 1 : 0;
    }
    return 2.0 * Math.min(black, white) / noisy.values().length;
  }

  /** Where the patches of a picture lie. */
  private record Places(int heights, int widths, int side) {
    Places(Matrix channel, int side, String name) {
      this(channel.rows() - side + 1, channel.columns() - side + 1, side);
      if (heights < 1 || widths < 1) {
        throw new InputException(
            "%s: an image of %d×%d pixels is smaller than a patch of %d×%d; take smaller patches"
                .formatted(name, channel.columns(), channel.rows(), side, side));
      }
    }

    void copy(CounterRandom random, int number, Matrix channel, Matrix patches, int column) {
      int top = (int) (heights * random.uniform(2L * number));
      int left = (int) (widths * random.uniform(2L * number + 1));
      for (int j = 0; j < side; j++) {
        System.arraycopy(
            channel.values(),
            (left + j) * channel.rows() + top,
            patches.values(),
            (column * side + j) * side,
            side);
      }
    }
  }
}
