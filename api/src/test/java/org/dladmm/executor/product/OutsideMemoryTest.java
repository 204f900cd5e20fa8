package org.dladmm.executor.product;

import static org.dladmm.executor.product.NaiveProduct.random;
import static org.dladmm.executor.product.NaiveProduct.stride;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.dladmm.executor.ThreadTeam;
import org.dladmm.executor.product.NaiveProduct.Shape;
import org.junit.jupiter.api.Test;

/** Matrices that are in no arrays make the same bits as those that are. */
class OutsideMemoryTest {
  private final DoubleSparseWideProduct product = new DoubleSparseWideProduct();

  private record Outside(double[] values) implements DoubleMemory {
    @Override
    public int length() {
      return values.length;
    }

    @Override
    public void read(int from, double[] to, int at, int count) {
      System.arraycopy(values, from, to, at, count);
    }

    @Override
    public void write(double[] from, int at, int to, int count) {
      System.arraycopy(from, at, values, to, count);
    }
  }

  @Test
  void aProductIsThatOfArrays() {
    DoubleFactor fromArray = product.newFactor();
    DoubleFactor fromOutside = product.newFactor();
    for (int m : new int[] {1, 33, 130, 257}) {
      for (int n : new int[] {1, 13, 300}) {
        for (int k : new int[] {0, 16, DoubleVectorProduct.DEPTH_BLOCK + 77}) {
          Shape shape = new Shape(m, n, k, false, (m + n) % 2 == 0);
          double[] a = shape.randomA(1);
          double[] b = mostlyZero(shape.randomB(2));
          try (ThreadTeam team = new ThreadTeam(2)) {
            fromArray.pack(team, false, m, k, a, stride(m));
            product.pack(team, fromOutside, m, k, new Outside(a), stride(m));
            for (double alpha : new double[] {1, -0.3, 0}) {
              for (double beta : new double[] {0, 1, 0.7}) {
                double[] expected = random(m, n, 3);
                double[] actual = expected.clone();
                product.multiply(
                    team,
                    alpha,
                    fromArray,
                    n,
                    b,
                    shape.columnStrideB(),
                    shape.depthStrideB(),
                    beta,
                    expected,
                    stride(m));
                product.multiply(
                    team,
                    alpha,
                    fromOutside,
                    n,
                    new Outside(b),
                    shape.columnStrideB(),
                    shape.depthStrideB(),
                    beta,
                    new Outside(actual),
                    stride(m));
                assertRows(shape, expected, actual);
              }
            }
          }
        }
      }
    }
  }

  private static double[] mostlyZero(double[] b) {
    for (int i = 0; i < b.length; i++) {
      if (i % 9 != 0 && !Double.isNaN(b[i])) {
        b[i] = 0;
      }
    }
    return b;
  }

  private static void assertRows(Shape shape, double[] expected, double[] actual) {
    int stride = stride(shape.m());
    for (int j = 0; j < shape.n(); j++) {
      int at = j * stride;
      assertArrayEquals(
          Arrays.copyOfRange(expected, at, at + shape.m()),
          Arrays.copyOfRange(actual, at, at + shape.m()),
          () -> shape.toString());
    }
  }

  @Test
  void itSuitsWhereThatOfArraysDoes() {
    for (int n : new int[] {1, 2, 3, 100}) {
      for (int k : new int[] {15, 16, 300}) {
        for (int apart = 1; apart < 9; apart++) {
          for (boolean transposed : new boolean[] {false, true}) {
            Shape shape = new Shape(1, n, k, false, transposed);
            double[] b = new double[transposed ? stride(n) * k : stride(k) * n];
            for (int i = 0; i < b.length; i += apart) {
              b[i] = 1;
            }
            int columnStride = shape.columnStrideB();
            int depthStride = shape.depthStrideB();
            assertEquals(
                DoubleSparseProduct.mostlyZero(k, n, b, columnStride, depthStride),
                product.mostlyZero(k, n, new Outside(b), columnStride, depthStride),
                shape + ", one in " + apart + " not 0");
          }
        }
      }
    }
  }

  @Test
  void wrongArgumentsAreRefusedWithTheirFigures() {
    Outside a = new Outside(random(20, 10, 1));
    DoubleFactor factor = product.newFactor();
    try (ThreadTeam team = new ThreadTeam(1)) {
      assertMessage("20 × 11", () -> product.pack(team, factor, 20, 11, a, 32));
      product.pack(team, factor, 20, 10, a, 32);
      Outside b = new Outside(random(10, 3, 2));
      Outside c = new Outside(random(20, 3, 3));
      assertMessage("10 × 4", () -> product.multiply(team, 1, factor, 4, b, 16, 1, 0, c, 32));
      assertMessage(
          "multiple of 16", () -> product.multiply(team, 1, factor, 3, b, 16, 1, 0, c, 20));
      assertMessage("must be 1", () -> product.multiply(team, 1, factor, 3, b, 2, 2, 0, c, 32));
      DoubleFactor foreign = new DoubleVectorProduct(16).newFactor();
      assertMessage("newFactor()", () -> product.multiply(team, 1, foreign, 3, b, 16, 1, 0, c, 32));
      assertMessage("newFactor()", () -> product.pack(team, foreign, 20, 10, a, 32));
    }
  }

  private static void assertMessage(String part, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }
}
