package org.dladmm.training.image;

import java.util.Arrays;
import org.dladmm.matrix.Matrix;

/**
 * A median filter that touches nothing but what impulse noise may have left, and grows its window
 * where that is dense (after the adaptive median filters of Hwang and Haddad, IEEE Trans. Image
 * Processing 1995).
 *
 * <p>Values of exactly 0 or 1 are suspect. Each of them becomes the median of the values that are
 * not suspect in the smallest of the windows 3×3, 5×5, 7×7 and 9×9 around it that holds any. At the
 * borders, windows are cut.
 */
public final class SwitchingMedian {
  /** Pixels from the centre of the largest window to its edge. */
  private static final int FARTHEST = 4;

  private final Matrix channel;
  private final double[] values = new double[(2 * FARTHEST + 1) * (2 * FARTHEST + 1)];

  private SwitchingMedian(Matrix channel) {
    this.channel = channel;
  }

  /** Whether impulse noise may have left this value: whether it is 0 or 1. */
  public static boolean suspect(double value) {
    return value == 0 || value == 1;
  }

  /**
   * The channel with every suspect value replaced, but for those with nothing but suspect ones in
   * the largest window, which stay as they are; the matrix given is not changed.
   *
   * @param channel height×width
   */
  public static Matrix fill(Matrix channel) {
    SwitchingMedian median = new SwitchingMedian(channel);
    Matrix filled = channel.copy();
    for (int j = 0; j < channel.columns(); j++) {
      for (int i = 0; i < channel.rows(); i++) {
        if (suspect(channel.get(i, j))) {
          filled.set(i, j, median.around(i, j));
        }
      }
    }
    return filled;
  }

  private double around(int row, int column) {
    for (int reach = 1; reach <= FARTHEST; reach++) {
      int found = collect(row, column, reach);
      if (found > 0) {
        return medianOf(found);
      }
    }
    return channel.get(row, column);
  }

  /**
   * Puts the sound values at the edge of a window at the head of the array, and counts them; what
   * lies farther inside is suspect, or no larger window were needed.
   */
  private int collect(int row, int column, int reach) {
    int found = 0;
    for (int j = -reach; j <= reach; j++) {
      int step = Math.abs(j) == reach ? 1 : 2 * reach;
      for (int i = -reach; i <= reach; i += step) {
        if (sound(row + i, column + j)) {
          values[found++] = channel.get(row + i, column + j);
        }
      }
    }
    return found;
  }

  private boolean sound(int row, int column) {
    return row >= 0
        && row < channel.rows()
        && column >= 0
        && column < channel.columns()
        && !suspect(channel.get(row, column));
  }

  /** The middle one of the first values, or the mean of the two in the middle. */
  private double medianOf(int count) {
    Arrays.sort(values, 0, count);
    return (values[(count - 1) / 2] + values[count / 2]) / 2;
  }
}
