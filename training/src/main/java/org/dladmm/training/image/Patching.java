package org.dladmm.training.image;

import org.dladmm.training.InputException;

/**
 * How a picture is cut into patches.
 *
 * @param stride pixels from one patch to the next, from 1 to the side of a patch, which is the
 *     network's
 * @param meansRemoved whether the mean of a patch is taken away before the layers and added again
 *     after them: the mean of those of its pixels that are neither 0 nor 1, which salt and pepper
 *     would be, or of all where it has no others
 */
public record Patching(int stride, boolean meansRemoved) {
  /**
   * Refuses a stride that leaves pixels between patches of this side, or none to the next.
   *
   * @throws InputException if the stride is not one from 1 to the side
   */
  public void requireFits(int side) {
    if (stride < 1 || stride > side) {
      throw new InputException(
          "a stride of %d does not fit patches of %d×%d pixels; take one from 1 to %d"
              .formatted(stride, side, side, side));
    }
  }
}
