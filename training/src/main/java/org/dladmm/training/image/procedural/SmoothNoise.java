package org.dladmm.training.image.procedural;

import org.dladmm.random.CounterRandom;

/**
 * Value noise: a random number in [−1, 1] at every point of whole coordinates, and smooth between
 * them.
 */
final class SmoothNoise {
  private static final long SEED = 1;
  private final CounterRandom random;

  /** The noise of a name; another name has another one. */
  SmoothNoise(String name) {
    random = new CounterRandom(SEED, name);
  }

  double at(double x, double y) {
    long left = (long) Math.floor(x);
    long top = (long) Math.floor(y);
    double across = Texture.step(0, 1, x - left);
    double down = Texture.step(0, 1, y - top);
    double upper = between(corner(left, top), corner(left + 1, top), across);
    double lower = between(corner(left, top + 1), corner(left + 1, top + 1), across);
    return between(upper, lower, down);
  }

  /** A sum of noises, each twice as fine and half as strong as the one before. */
  double octaves(double x, double y, int count) {
    double sum = 0;
    double scale = 1;
    for (int octave = 0; octave < count; octave++) {
      // a shift, lest the lattices have their points in common
      sum += at(x * scale + 17.3 * octave, y * scale + 9.7 * octave) / scale;
      scale *= 2;
    }
    return sum;
  }

  /** The number at a point of whole coordinates. */
  double corner(long x, long y) {
    return 2 * random.uniform((x << 32) ^ (y & 0xffffffffL)) - 1;
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }
}
