package org.dladmm.engine.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import java.util.function.Consumer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.dladmm.engine.Transpose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** Products of both libraries, whichever of them the engine takes on this machine. */
class FloatGemmTest {
  private static final int[][] ROWS_COLUMNS_DEPTH = {
    {1, 1, 1}, {7, 1, 5}, {1, 9, 3}, {17, 20, 33}, {250, 20, 500}, {65, 130, 270}
  };
  private static final float[] SCALES = {0, 1, -0.75f};

  private static void withEach(Consumer<FloatGemm> test) {
    test.accept(Blas::gemm);
    if (OneDnn.PLATFORM.equals(Loader.getPlatform())) {
      assertTrue(OneDnn.probe().present(), OneDnn.probe().description());
      test.accept(OneDnn::gemm);
    }
  }

  @BeforeAll
  static void load() {
    assertTrue(Natives.probe().usable());
  }

  @Test
  void productsAreTheirSums() {
    withEach(
        gemm -> {
          for (int[] sizes : ROWS_COLUMNS_DEPTH) {
            for (Transpose a : Transpose.values()) {
              for (Transpose b : Transpose.values()) {
                for (float beta : SCALES) {
                  new Case(sizes[0], sizes[1], sizes[2], a, b, beta).check(gemm);
                }
              }
            }
          }
        });
  }

  /** OpenMP counts threads for each thread that calls it. */
  @Test
  void oneDnnStartsNoThreads() throws InterruptedException {
    assumeTrue(
        OneDnn.PLATFORM.equals(Loader.getPlatform()),
        "oneDNN serves on " + OneDnn.PLATFORM + " only");
    int[] threads = new int[1];
    Thread fresh =
        new Thread(
            () -> {
              new Case(2, 2, 2, Transpose.NO, Transpose.NO, 0).check(OneDnn::gemm);
              NativeOps operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
              threads[0] = operations.ompGetMaxThreads();
            });
    fresh.start();
    fresh.join();
    assertEquals(1, threads[0]);
  }

  @Test
  void infinityTimesZeroIsNoNumber() {
    withEach(
        gemm -> {
          try (FloatPointer a = new FloatPointer(1, Float.POSITIVE_INFINITY);
              FloatPointer b = new FloatPointer(0f, 0f);
              FloatPointer c = new FloatPointer(1L)) {
            gemm.multiply(Transpose.NO, Transpose.NO, 1, 1, 2, 1, a, 1, b, 2, 0, c, 1);
            assertEquals(Float.NaN, c.get());
          }
        });
  }

  /** With strides of their own, numbers between the columns that must stay, and NaN where β = 0. */
  private static final class Case {
    private static final int PADDING = 3;
    private static final float UNTOUCHED = 42;
    private static final float ALPHA = 1.5f;

    private final Random random = new Random(5);
    private final int rows;
    private final int columns;
    private final int depth;
    private final Transpose transposeA;
    private final Transpose transposeB;
    private final float beta;

    Case(int rows, int columns, int depth, Transpose a, Transpose b, float beta) {
      this.rows = rows;
      this.columns = columns;
      this.depth = depth;
      this.transposeA = a;
      this.transposeB = b;
      this.beta = beta;
    }

    void check(FloatGemm gemm) {
      int strideA = (transposeA == Transpose.YES ? depth : rows) + PADDING;
      int strideB = (transposeB == Transpose.YES ? columns : depth) + PADDING;
      int strideC = rows + PADDING;
      float[] a = numbers(strideA * (transposeA == Transpose.YES ? rows : depth));
      float[] b = numbers(strideB * (transposeB == Transpose.YES ? depth : columns));
      float[] c = numbers(strideC * columns);
      for (int k = 0; k < c.length; k++) {
        c[k] = k % strideC >= rows ? UNTOUCHED : beta == 0 ? Float.NaN : c[k];
      }
      float[] product = new float[c.length];
      try (FloatPointer left = new FloatPointer(a);
          FloatPointer right = new FloatPointer(b);
          FloatPointer target = new FloatPointer(c)) {
        gemm.multiply(
            transposeA,
            transposeB,
            rows,
            columns,
            depth,
            ALPHA,
            left,
            strideA,
            right,
            strideB,
            beta,
            target,
            strideC);
        target.get(product);
      }
      for (int j = 0; j < columns; j++) {
        for (int i = 0; i < rows; i++) {
          double sum = 0;
          for (int k = 0; k < depth; k++) {
            double x = a[transposeA == Transpose.YES ? k + i * strideA : i + k * strideA];
            double y = b[transposeB == Transpose.YES ? j + k * strideB : k + j * strideB];
            sum += x * y;
          }
          double old = beta == 0 ? 0 : beta * c[i + j * strideC];
          assertEquals(ALPHA * sum + old, product[i + j * strideC], 1e-5 * depth, toString());
        }
        for (int i = rows; i < strideC; i++) {
          assertEquals(UNTOUCHED, product[i + j * strideC], toString());
        }
      }
    }

    private float[] numbers(int count) {
      float[] numbers = new float[count];
      for (int k = 0; k < count; k++) {
        numbers[k] = random.nextFloat() - 0.5f;
      }
      return numbers;
    }

    @Override
    public String toString() {
      return rows + "×" + columns + "×" + depth + " " + transposeA + transposeB + " β=" + beta;
    }
  }
}
