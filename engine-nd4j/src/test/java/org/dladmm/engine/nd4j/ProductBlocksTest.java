package org.dladmm.engine.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.engine.kit.InBothPrecisions;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class ProductBlocksTest {
  private static final int[] SIZES = {2, 7, 20, 33, 64, 250, 1000, 1953, 5000};

  @Test
  void smallKernelsTakeEveryBlockThatIsNotTheWhole() {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        for (int depth : SIZES) {
          for (Transpose a : Transpose.values()) {
            ProductBlocks blocks = ProductBlocks.of(a, Transpose.NO, rows, columns, depth);
            String what = rows + "×" + columns + "×" + depth + " " + a + ": " + blocks;
            assertTrue(blocks.rows() > 0 && blocks.columns() > 0, what);
            if (blocks.rows() < rows || blocks.columns() < columns) {
              int elements = blocks.rows() * blocks.columns();
              assertTrue((long) elements * depth <= ProductBlocks.MOST_WORK, what);
              assertTrue(
                  a == Transpose.NO || elements <= ProductBlocks.MOST_ELEMENTS_TRANSPOSED, what);
            }
          }
        }
      }
    }
  }

  @Test
  void whatSmallKernelsDoNotTakeOrDoNoFasterStaysWhole() {
    ProductBlocks whole = new ProductBlocks(500, 1000);
    assertEquals(whole, ProductBlocks.of(Transpose.YES, Transpose.YES, 500, 1000, 250));
    assertEquals(whole, ProductBlocks.of(Transpose.YES, Transpose.NO, 500, 1000, 20));
    assertEquals(whole, ProductBlocks.of(Transpose.NO, Transpose.NO, 500, 1000, 5000));
    assertEquals(
        new ProductBlocks(500, 1), ProductBlocks.of(Transpose.YES, Transpose.NO, 500, 1, 250));
  }

  /** Parts and blocks in both directions, with edges that are smaller. */
  @InBothPrecisions
  void blocksMakeTheWholeProduct(Precision precision) {
    Matrix a = random(300, 290, 1);
    Matrix b = random(290, 530, 2);
    try (Engine engine = new Nd4jEngineProvider().open(new EngineOptions(precision, 2));
        Arena arena = engine.arena()) {
      for (Transpose transposeA : Transpose.values()) {
        for (Transpose transposeB : Transpose.values()) {
          Tensor left = upload(engine, arena, transposeA == Transpose.YES ? a.transpose() : a);
          Tensor right = upload(engine, arena, transposeB == Transpose.YES ? b.transpose() : b);
          Tensor c = upload(engine, arena, Matrix.constant(300, 530, 1));
          engine.product(2, left, transposeA, right, transposeB, 3, c);
          Matrix result = engine.download(c);
          for (int j = 0; j < 530; j++) {
            for (int i = 0; i < 300; i++) {
              double expected = 3 + 2 * dot(a, i, b, j);
              assertEquals(expected, result.get(i, j), 2000 * precision.epsilon(), i + ", " + j);
            }
          }
        }
      }
    }
  }

  private static double dot(Matrix a, int row, Matrix b, int column) {
    double sum = 0;
    for (int k = 0; k < a.columns(); k++) {
      sum += a.get(row, k) * b.get(k, column);
    }
    return sum;
  }

  private static Tensor upload(Engine engine, Arena arena, Matrix matrix) {
    Tensor tensor = arena.tensor(matrix.rows(), matrix.columns());
    engine.upload(matrix, tensor);
    return tensor;
  }

  private static Matrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int k = 0; k < matrix.values().length; k++) {
      matrix.values()[k] = random.nextDouble() - 0.5;
    }
    return matrix;
  }
}
