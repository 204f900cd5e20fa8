package org.dladmm.benchmarks.machine;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** a ← b + s·c, as STREAM has it; what is read and what is written counts. */
final class TriadLoop implements Loop {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_MAX;

  private final float[] a;
  private final float[] b;
  private final float[] c;

  /** The three arrays together have so many bytes. */
  TriadLoop(long bytes) {
    a = new float[LoopKind.length(bytes / 3, SPECIES.length())];
    b = new float[a.length];
    c = new float[a.length];
    Arrays.fill(b, 1);
    Arrays.fill(c, 2);
  }

  @Override
  public long workOfRound() {
    return 3L * Float.BYTES * a.length;
  }

  @Override
  public long run(int rounds) {
    long sum = 0;
    for (int round = 0; round < rounds; round++) {
      triad(a, b, c, round);
      sum += (long) a[round % a.length];
    }
    return sum;
  }

  private static void triad(float[] a, float[] b, float[] c, float s) {
    FloatVector factor = FloatVector.broadcast(SPECIES, s);
    for (int k = 0; k < a.length; k += SPECIES.length()) {
      FloatVector.fromArray(SPECIES, c, k)
          .fma(factor, FloatVector.fromArray(SPECIES, b, k))
          .intoArray(a, k);
    }
  }
}
