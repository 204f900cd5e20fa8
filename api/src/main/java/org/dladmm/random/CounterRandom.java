package org.dladmm.random;

import org.dladmm.matrix.Matrix;

/**
 * Random numbers as a function of a seed, a stream and a counter: the i-th number can be had
 * without those before it, is the same on every engine and Java version, and streams do not touch
 * each other.
 *
 * <p>The bits are SplitMix64's (Steele, Lea, Flood 2014); the normal distribution is Box and
 * Muller's, by {@link StrictMath}.
 */
public final class CounterRandom {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private final long key;

  /**
   * The numbers of one stream; what a stream is for is the caller's to say: {@code new
   * CounterRandom(seed, "noise")}.
   */
  public CounterRandom(long seed, String stream) {
    long hash = mix(seed + GOLDEN);
    for (int i = 0; i < stream.length(); i++) {
      hash = mix(hash + GOLDEN + stream.charAt(i));
    }
    key = hash;
  }

  /** 64 random bits. */
  public long bits(long counter) {
    return mix(key + GOLDEN * (counter + 1));
  }

  /** Uniform in [0, 1). */
  public double uniform(long counter) {
    return (bits(counter) >>> 11) * 0x1p-53;
  }

  /** Normal with mean 0 and variance 1. */
  public double gaussian(long counter) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(2 * counter)));
    return radius * StrictMath.cos(2 * Math.PI * uniform(2 * counter + 1));
  }

  /** A matrix of normal numbers with the given standard deviation. */
  public Matrix gaussian(int rows, int columns, double deviation) {
    Matrix result = Matrix.zeros(rows, columns);
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] = deviation * gaussian(i);
    }
    return result;
  }

  /** The numbers 0, …, n − 1 in random order; a different one for each {@code round}. */
  public int[] permutation(int n, long round) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      // Fisher and Yates, inside out
      int j = (int) Math.floorMod(bits(round * n + i), (long) (i + 1));
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
