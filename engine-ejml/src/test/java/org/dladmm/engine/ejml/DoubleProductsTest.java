package org.dladmm.engine.ejml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Transpose;
import org.dladmm.engine.base.ProductCall;
import org.dladmm.executor.ThreadTeam;
import org.dladmm.executor.product.VectorArithmetic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way a product takes shows in no result, whatever registers the machine has. */
@Tag("without-vectors")
class DoubleProductsTest {
  private static final int TRIALS = 1000;
  private static final int[] COLUMNS = {1, 3, 20, 70};
  private static final int DEPTH = 80;

  static IntStream registers() {
    return VectorArithmetic.registers() > 0 ? IntStream.of(0, 16, 32) : IntStream.of(0);
  }

  /** Each way keeps a form of its own, or none: what one has kept no other is given. */
  @ParameterizedTest
  @MethodSource("registers")
  void aFactorMayBeKeptForOneProductAndUsedInAnother(int registers) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      DoubleProducts products = new DoubleProducts(team, registers);
      Random random = new Random(registers);
      for (int trial = 0; trial < TRIALS; trial++) {
        Transpose transpose = Transpose.values()[random.nextInt(2)];
        int rows = 1 + random.nextInt(110);
        DoubleTensor a = random(transpose.rows(rows, DEPTH), transpose.columns(rows, DEPTH), 1);
        for (int step = 0; step < 6; step++) {
          int columns = COLUMNS[random.nextInt(COLUMNS.length)];
          DoubleTensor b = random(DEPTH, columns, random.nextBoolean() ? 1 : 9);
          DoubleTensor c = new DoubleTensor(Precision.FLOAT64, rows, columns);
          for (int uses = random.nextBoolean() ? 1 : 4; uses > 0; uses--) {
            products.multiply(new ProductCall<>(1, a, transpose, b, Transpose.NO, 0, c));
          }
          assertProduct(a, transpose, b, c);
        }
      }
    }
  }

  /** Small integers, whose products and sums are exact; all but each so-manyth 0. */
  private static DoubleTensor random(int rows, int columns, int nonzeroEach) {
    Random random = new Random(rows + columns);
    DoubleTensor tensor = new DoubleTensor(Precision.FLOAT64, rows, columns);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        boolean zero = (i + j) % nonzeroEach != 0;
        tensor.values()[i + j * tensor.stride()] = zero ? 0 : random.nextInt(19) - 9;
      }
    }
    return tensor;
  }

  private static void assertProduct(
      DoubleTensor a, Transpose transpose, DoubleTensor b, DoubleTensor c) {
    int rowStride = transpose == Transpose.YES ? a.stride() : 1;
    int depthStride = transpose == Transpose.YES ? 1 : a.stride();
    for (int j = 0; j < c.columns(); j++) {
      for (int i = 0; i < c.rows(); i++) {
        double sum = 0;
        for (int k = 0; k < DEPTH; k++) {
          sum += a.values()[i * rowStride + k * depthStride] * b.values()[k + j * b.stride()];
        }
        assertEquals(sum, c.values()[i + j * c.stride()], transpose + " " + c.shape());
      }
    }
  }
}
