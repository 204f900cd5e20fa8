package org.dladmm.executor.product;

import static org.dladmm.executor.product.FloatLanes.LANES;
import static org.dladmm.executor.product.FloatLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Which elements of an array are not 0, as bits; 0 and −0 are 0, NaN is not. */
final class FloatBits {
  /** A constant, or vectors of it would be objects. */
  private static final VectorSpecies<Integer> BITS = SPECIES.withLanes(int.class);

  /** Bit i in lane i. */
  private static final IntVector ONE_EACH =
      IntVector.broadcast(BITS, 1).lanewise(VectorOperators.LSHL, IntVector.zero(BITS).addIndex(1));

  private FloatBits() {}

  /** Bit i tells of element {@code at + i}, for some vectors of at most 32 elements together. */
  static int along(float[] b, int at, int vectors) {
    IntVector sum = IntVector.zero(BITS);
    for (int i = 0; i < vectors; i++) {
      IntVector ones = ones(b, at + i * LANES).and(ONE_EACH);
      sum = sum.or(ones.lanewise(VectorOperators.LSHL, i * LANES));
    }
    return sum.reduceLanes(VectorOperators.OR);
  }

  /**
   * Bit i of {@code bits[to + j]} tells of element {@code at + i·stride + j}, for a vector of
   * elements j.
   *
   * @param count of elements i, at most 32
   */
  static void across(float[] b, int at, int stride, int count, int[] bits, int to) {
    IntVector sum = IntVector.zero(BITS);
    for (int i = count - 1; i >= 0; i--) {
      sum = sum.add(sum).sub(ones(b, at + i * stride));
    }
    sum.intoArray(bits, to);
  }

  /** −1, all of whose bits are 1, or 0. */
  private static IntVector ones(float[] b, int at) {
    return (IntVector)
        FloatVector.fromArray(SPECIES, b, at)
            .reinterpretAsInts()
            .lanewise(VectorOperators.LSHL, 1)
            .compare(VectorOperators.NE, 0)
            .toVector();
  }
}
