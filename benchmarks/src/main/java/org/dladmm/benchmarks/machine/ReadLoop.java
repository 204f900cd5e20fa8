package org.dladmm.benchmarks.machine;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Reads an array from its beginning to its end; a round reads it once. */
final class ReadLoop implements Loop {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_MAX;
  private static final int LANES = SPECIES.length();
  private static final int STEP = 4 * LANES;

  private final float[] values;

  /** For an array of so many bytes, rounded up. */
  ReadLoop(long bytes) {
    values = new float[LoopKind.length(bytes, STEP)];
    Arrays.fill(values, 1);
  }

  @Override
  public long workOfRound() {
    return (long) Float.BYTES * values.length;
  }

  @Override
  public long run(int rounds) {
    long sum = 0;
    for (int round = 0; round < rounds; round++) {
      sum += (long) sum(values);
    }
    return sum;
  }

  private static float sum(float[] x) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    for (int k = 0; k < x.length; k += STEP) {
      a = a.add(FloatVector.fromArray(SPECIES, x, k));
      b = b.add(FloatVector.fromArray(SPECIES, x, k + LANES));
      c = c.add(FloatVector.fromArray(SPECIES, x, k + 2 * LANES));
      d = d.add(FloatVector.fromArray(SPECIES, x, k + 3 * LANES));
    }
    return a.add(b).add(c.add(d)).reduceLanes(VectorOperators.ADD);
  }
}
