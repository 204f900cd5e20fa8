package org.dladmm.benchmarks.machine;

import java.util.Arrays;

/** Copies an array; what is read and what is written counts. */
final class CopyLoop implements Loop {
  private final float[] from;
  private final float[] to;

  /** Both arrays together have so many bytes. */
  CopyLoop(long bytes) {
    from = new float[LoopKind.length(bytes / 2, 1)];
    to = new float[from.length];
    Arrays.fill(from, 1);
  }

  @Override
  public long workOfRound() {
    return 2L * Float.BYTES * from.length;
  }

  @Override
  public long run(int rounds) {
    long sum = 0;
    for (int round = 0; round < rounds; round++) {
      from[round % from.length] = round;
      System.arraycopy(from, 0, to, 0, from.length);
      sum += (long) to[round % to.length];
    }
    return sum;
  }
}
