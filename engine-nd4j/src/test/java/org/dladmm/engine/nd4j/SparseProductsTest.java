package org.dladmm.engine.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.executor.product.VectorArithmetic;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A left factor keeps a packed form for products that leave zeros out, and by that they show. */
class SparseProductsTest {
  private static final int ROWS = 255;
  private static final int DEPTH = 90;
  private static final int USES = 5;

  private Engine engine;
  private Arena arena;

  @BeforeEach
  void open() {
    assumeTrue(
        VectorArithmetic.refusal().isEmpty(),
        "zeros are left out by the Vector API: " + VectorArithmetic.refusal().orElse(""));
    engine = new Nd4jEngineProvider().open(new EngineOptions(Precision.FLOAT32, 1));
    arena = engine.arena();
  }

  @AfterEach
  void close() {
    if (engine != null) {
      arena.close();
      engine.close();
    }
  }

  @Test
  void zerosAreLeftOutWhereManyColumnsShareALeftFactor() {
    assertTrue(leavesZerosOut(DEPTH, 100, 8, Transpose.NO));
    assertTrue(leavesZerosOut(DEPTH, 100, 8, Transpose.YES));
    assertFalse(leavesZerosOut(20, 100, 8, Transpose.YES), "sums are short");
    assertFalse(leavesZerosOut(DEPTH, 100, 1, Transpose.NO), "there are none");
    assertFalse(leavesZerosOut(DEPTH, 20, 8, Transpose.NO), "A is not read often enough");
  }

  @Test
  void onceWarmAProductAllocatesNothing() {
    for (Transpose t : Transpose.values()) {
      String products = "bytes in ten products, after 20 seconds of them, B transposed: " + t;
      assertEquals(0, bytesOnceWarm(true, t), products);
      assertEquals(0, bytesOnceWarm(false, t), products + ", A changed between them");
    }
  }

  private long bytesOnceWarm(boolean kept, Transpose t) {
    Tensor a = arena.tensor(ROWS, DEPTH);
    Tensor b = arena.tensor(t.rows(DEPTH, 100), t.columns(DEPTH, 100));
    Tensor c = arena.tensor(ROWS, 100);
    engine.upload(oneIn(8, b.rows(), b.columns()), b);
    Matrix left = oneIn(3, ROWS, DEPTH);
    Runnable product = engine.prepareProduct(1, a, Transpose.NO, b, t, 0, c);
    long unpacked = bytes(a);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long deadline = System.nanoTime() + 20_000_000_000L;
    long bytes = Long.MAX_VALUE;
    // what the JVM does for the first runs is not theirs
    while (bytes > 0 && System.nanoTime() < deadline) {
      bytes = 0;
      for (int k = 0; k < 10; k++) {
        if (!kept) {
          engine.upload(left, a);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        product.run();
        bytes += threads.getCurrentThreadAllocatedBytes() - before;
      }
    }
    assertEquals(kept, bytes(a) > unpacked);
    return bytes;
  }

  private boolean leavesZerosOut(int depth, int columns, int apart, Transpose t) {
    Tensor a = arena.tensor(ROWS, depth);
    Tensor b = arena.tensor(t.rows(depth, columns), t.columns(depth, columns));
    Tensor c = arena.tensor(ROWS, columns);
    engine.upload(oneIn(apart, b.rows(), b.columns()), b);
    long before = bytes(a);
    for (int use = 0; use < USES; use++) {
      engine.product(1, a, Transpose.NO, b, t, 0, c);
    }
    return bytes(a) > before;
  }

  private static long bytes(Tensor tensor) {
    return ((FloatTensor) tensor).bytes();
  }

  /** One element in so many is 1, the others are 0. */
  private static Matrix oneIn(int apart, int rows, int columns) {
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int k = 0; k < rows * columns; k += apart) {
      matrix.values()[k] = 1;
    }
    return matrix;
  }
}
