package org.dladmm.engine.nd4j;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.javacpp.Pointer;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.engine.kit.InBothPrecisions;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class NativeMemoryTest {
  private static final int WARM_UP = 50_000;
  private static final int PRODUCTS = 200_000;
  private static final long SLACK = 24L << 20;

  /** A leak of 130 bytes a product would show. */
  @InBothPrecisions
  void productsInALoopLeaveNativeMemoryFlat(Precision precision) {
    try (Engine engine = open(precision);
        Arena arena = engine.arena()) {
      products(engine, arena, WARM_UP);
      long before = residentBytes();
      products(engine, arena, PRODUCTS);
      long after = residentBytes();
      assertTrue(
          after < before + SLACK,
          () -> before + " bytes before, " + after + " after " + PRODUCTS + " products");
    }
  }

  /** Of all four kinds, with zeros and without, narrow and split over threads. */
  private static void products(Engine engine, Arena arena, int count) {
    Tensor a = arena.tensor(128, 128);
    Tensor zeros = arena.tensor(128, 128);
    Tensor b = arena.tensor(128, 128);
    engine.upload(Matrix.constant(128, 128, 1), b);
    Tensor c = arena.tensor(128, 128);
    Tensor x = arena.tensor(128, 1);
    Tensor y = arena.tensor(128, 1);
    for (int k = 0; k < count; k++) {
      Transpose transposeA = Transpose.values()[k & 1];
      if (k % 64 == 0) {
        int kind = k / 64;
        Tensor right = (kind & 4) == 0 ? b : zeros;
        Transpose left = Transpose.values()[kind & 1];
        engine.product(1, a, left, right, Transpose.values()[kind >> 1 & 1], 0.5, c);
      } else {
        engine.product(1, a, transposeA, x, Transpose.NO, 0, y);
      }
    }
  }

  private static long residentBytes() {
    System.gc();
    return Pointer.physicalBytes();
  }

  @Test
  void aTensorLargerThanItCanLookAtIsRefused() {
    try (Engine engine = open(Precision.FLOAT64);
        Arena arena = engine.arena()) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> arena.tensor(1 << 20, 300))
              .getMessage();
      assertTrue(
          message.startsWith("a 1048576×300 tensor of float64 numbers takes 2400 MB"), message);
      assertTrue(message.contains("split its columns over several"), message);
    }
  }

  private static Engine open(Precision precision) {
    return new Nd4jEngineProvider().open(new EngineOptions(precision, 2));
  }
}
