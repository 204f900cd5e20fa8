package org.dladmm.training.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dladmm.matrix.Matrix;

/**
 * An overcomplete dictionary of cosines (after Elad and Aharon, IEEE Trans. Image Processing 2006).
 * On a line of N pixels, with F ≥ N frequencies, atom k is cos(π·k·i/F), i = 0 … N−1, less its mean
 * for k &gt; 0, of unit length; an atom on patches is the product of one down and one across.
 */
public final class OvercompleteDct {
  private OvercompleteDct() {}

  /**
   * The atoms of lowest frequency as columns, side²×atoms, with pixels in the order of {@link
   * PatchGrid}. The first one is constant, and all have unit length.
   *
   * @param side of a patch
   * @param atoms how many; at least side² for a dictionary that spans all patches
   */
  public static Matrix of(int side, int atoms) {
    if (side < 1 || atoms < 1 || (side == 1 && atoms > 1)) {
      throw new IllegalArgumentException(
          "a dictionary has patches of 2×2 or more and 1 atom or more, not %d×%d and %d"
              .formatted(side, side, atoms));
    }
    int frequencies = Math.max(side, (int) Math.ceil(Math.sqrt(atoms)));
    Matrix line = line(side, frequencies);
    Matrix result = Matrix.zeros(side * side, atoms);
    List<int[]> lowest = byFrequency(frequencies).subList(0, atoms);
    for (int atom = 0; atom < atoms; atom++) {
      int down = lowest.get(atom)[0];
      int across = lowest.get(atom)[1];
      for (int pixel = 0; pixel < side * side; pixel++) {
        result.set(pixel, atom, line.get(pixel % side, down) * line.get(pixel / side, across));
      }
    }
    return result;
  }

  private static List<int[]> byFrequency(int frequencies) {
    List<int[]> pairs = new ArrayList<>();
    for (int down = 0; down < frequencies; down++) {
      for (int across = 0; across < frequencies; across++) {
        pairs.add(new int[] {down, across});
      }
    }
    pairs.sort(Comparator.comparingInt(pair -> pair[0] * pair[0] + pair[1] * pair[1]));
    return pairs;
  }

  private static Matrix line(int pixels, int frequencies) {
    Matrix atoms = Matrix.zeros(pixels, frequencies);
    for (int k = 0; k < frequencies; k++) {
      double mean = 0;
      for (int i = 0; i < pixels; i++) {
        double value = Math.cos(Math.PI * k * i / frequencies);
        atoms.set(i, k, value);
        mean += value / pixels;
      }
      for (int i = 0; i < pixels && k > 0; i++) {
        atoms.set(i, k, atoms.get(i, k) - mean);
      }
      double length = Math.sqrt(atoms.squaredNorm(k));
      for (int i = 0; i < pixels; i++) {
        atoms.set(i, k, length > 0 ? atoms.get(i, k) / length : 0);
      }
    }
    return atoms;
  }
}
