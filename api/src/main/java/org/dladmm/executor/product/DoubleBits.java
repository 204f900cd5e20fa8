package org.dladmm.executor.product;

import static org.dladmm.executor.product.DoubleLanes.LANES;
import static org.dladmm.executor.product.DoubleLanes.SPECIES;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Which elements of an array are not 0, as bits; 0 and −0 are 0, NaN is not. */
final class DoubleBits {
  /** A constant, or vectors of it would be objects. */
  private static final VectorSpecies<Long> BITS = SPECIES.withLanes(long.class);

  /** Bit i in lane i. */
  private static final LongVector ONE_EACH =
      LongVector.broadcast(BITS, 1)
          .lanewise(VectorOperators.LSHL, LongVector.zero(BITS).addIndex(1));

  private DoubleBits() {}

  /** Bit i tells of element {@code at + i}, for some vectors of at most 32 elements together. */
  static int along(double[] b, int at, int vectors) {
    LongVector sum = LongVector.zero(BITS);
    for (int i = 0; i < vectors; i++) {
      LongVector ones = ones(b, at + i * LANES).and(ONE_EACH);
      sum = sum.or(ones.lanewise(VectorOperators.LSHL, i * LANES));
    }
    return (int) sum.reduceLanes(VectorOperators.OR);
  }

  /**
   * Bit i of {@code bits[to + j]} tells of element {@code at + i·stride + j}, for a vector of
   * elements j.
   *
   * @param count of elements i, at most 32
   */
  static void across(double[] b, int at, int stride, int count, int[] bits, int to) {
    LongVector sum = LongVector.zero(BITS);
    for (int i = count - 1; i >= 0; i--) {
      sum = sum.add(sum).sub(ones(b, at + i * stride));
    }
    for (int j = 0; j < LANES; j++) {
      bits[to + j] = (int) sum.lane(j);
    }
  }

  /** −1, all of whose bits are 1, or 0. */
  private static LongVector ones(double[] b, int at) {
    return (LongVector)
        DoubleVector.fromArray(SPECIES, b, at)
            .reinterpretAsLongs()
            .lanewise(VectorOperators.LSHL, 1)
            .compare(VectorOperators.NE, 0)
            .toVector();
  }
}
