package org.dladmm.executor.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import org.dladmm.executor.ThreadTeam;
import org.dladmm.executor.product.NaiveProduct.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever in their array panels begin, a product is the same. */
class PlacedPanelsTest {
  private static final Shape SHAPE = new Shape(257, 33, 40, false, false);

  /** Where panels are to begin, as if the JVM had moved their array. */
  private int bytes;

  private DoublePanels panels(int height) {
    return new DoublePanels(height, array -> bytes);
  }

  static List<DoubleStridedProduct<DoublePanels>> products() {
    return List.of(
        new DoubleSparseWideProduct(), new DoubleVectorProduct(16), new DoubleVectorProduct(32));
  }

  @ParameterizedTest
  @MethodSource("products")
  void noBitDependsOnThePlace(DoubleStridedProduct<DoublePanels> product) {
    int height = ((DoublePanels) product.newFactor()).height();
    double[] a = SHAPE.randomA(1);
    double[] b = SHAPE.randomB(2);
    // a product that leaves zeros out shall have some
    for (int k = 0; k < b.length; k += 3) {
      b[k] = 0;
    }
    double[] expected = null;
    try (ThreadTeam team = new ThreadTeam(2)) {
      DoublePanels factor = panels(height);
      for (bytes = 0; bytes < CacheLines.BYTES; bytes += Double.BYTES) {
        factor.pack(team, SHAPE.transposeA(), SHAPE.m(), SHAPE.k(), a, SHAPE.strideA());
        assertEquals(bytes / Double.BYTES, factor.origin());
        // what lies before the first panel is nobody's
        Arrays.fill(factor.elements(), 0, factor.origin(), Double.NaN);
        double[] c = new double[NaiveProduct.stride(SHAPE.m()) * SHAPE.n()];
        product.multiply(
            team,
            1,
            factor,
            SHAPE.n(),
            b,
            SHAPE.columnStrideB(),
            SHAPE.depthStrideB(),
            0,
            c,
            NaiveProduct.stride(SHAPE.m()));
        expected = expected == null ? c : expected;
        assertArrayEquals(expected, c, "from byte " + bytes);
      }
    }
    assertTrue(Arrays.stream(expected).anyMatch(value -> value != 0));
  }

  @Test
  void whatHasMovedIsNotHeldUntilItIsPackedAgain() {
    DoubleKeptFactor kept = new DoubleKeptFactor();
    DoubleProduct product =
        (DoubleProduct)
            Proxy.newProxyInstance(
                DoubleProduct.class.getClassLoader(),
                new Class<?>[] {DoubleProduct.class},
                (self, method, arguments) -> panels(DoubleSparseTile.ROWS));
    DoubleFactor shared = product.newFactor();
    for (int use = 0; use < 3; use++) {
      kept.use(7);
    }
    double[] a = SHAPE.randomA(1);
    try (ThreadTeam team = new ThreadTeam(1)) {
      for (int place : new int[] {16, 40}) {
        bytes = place;
        assertFalse(kept.holds(7));
        DoubleFactor room = kept.room(7, product, shared);
        room.pack(team, SHAPE.transposeA(), SHAPE.m(), SHAPE.k(), a, SHAPE.strideA());
        kept.packed(7, room);
        assertTrue(kept.holds(7));
      }
    }
  }
}
