package org.dladmm.engine.ejml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packed forms of a left factor are kept; nobody may notice. */
@Tag("without-vectors")
class PackingTest {
  private static final int USES = 4;
  private static Engine engine;

  @BeforeAll
  static void open() {
    engine = new EjmlEngineProvider().open(new EngineOptions(Precision.FLOAT64, 1));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void aFactorMayChangeBetweenProducts() {
    try (Arena arena = engine.arena()) {
      Tensor a = arena.tensor(20, 20);
      Tensor b = arena.tensor(20, 3);
      Tensor c = arena.tensor(20, 3);
      Matrix right = random(20, 3, 1);
      engine.upload(right, b);
      for (int version = 0; version < 3; version++) {
        Matrix left = random(20, 20, version);
        engine.upload(left, a);
        for (int use = 0; use < USES; use++) {
          engine.product(1, a, Transpose.NO, b, Transpose.NO, 0, c);
          assertEquals(
              product(left, right), engine.download(c), "version " + version + ", use " + use);
          engine.product(1, a, Transpose.YES, b, Transpose.NO, 0, c);
          assertEquals(
              product(left.transpose(), right),
              engine.download(c),
              "transposed, version " + version + ", use " + use);
        }
      }
    }
  }

  @Test
  void kernelsScattersAndProductsCountAsChanges() {
    Kernel doubled =
        new KernelBuilder(Broadcast.FULL)
            .output(Expression.leaf(0, Broadcast.FULL).times(2))
            .build();
    try (Arena arena = engine.arena()) {
      Tensor a = arena.tensor(3, 3);
      Tensor unit = arena.tensor(3, 3);
      Tensor c = arena.tensor(3, 3);
      Matrix left = random(3, 3, 5);
      engine.upload(left, a);
      engine.upload(Matrix.identity(3), unit);
      useOften(a, unit, c);
      engine.run(doubled, List.of(a), List.of(a));
      engine.product(1, a, Transpose.NO, unit, Transpose.NO, 0, c);
      assertEquals(engine.download(a), engine.download(c));
      useOften(a, unit, c);
      engine.scatter(unit, new int[] {2, 1, 0}, a);
      engine.product(1, a, Transpose.NO, unit, Transpose.NO, 0, c);
      assertEquals(engine.download(a), engine.download(c));
      useOften(a, unit, c);
      engine.product(3, unit, Transpose.NO, unit, Transpose.NO, 0, a);
      engine.product(1, a, Transpose.NO, unit, Transpose.NO, 0, c);
      assertEquals(engine.download(a), engine.download(c));
      useOften(a, unit, c);
      engine.gather(unit, new int[] {1, 1, 1}, a);
      engine.product(1, a, Transpose.NO, unit, Transpose.NO, 0, c);
      assertEquals(engine.download(a), engine.download(c));
    }
  }

  /** Neither how often a factor was used nor how many columns there are decides on bits. */
  @Test
  void allFormsOfAFactorGiveTheSameBits() {
    int[] sizes = {1, 2, 5, 20, 64, 65, 100};
    try (Arena arena = engine.arena()) {
      for (Transpose transpose : Transpose.values()) {
        Tensor a = arena.tensor(90, 130);
        int rows = transpose.rows(90, 130);
        int depth = transpose.columns(90, 130);
        engine.upload(fractions(90, 130, 7), a);
        Matrix all = fractions(depth, 100, 8);
        Matrix expected = null;
        for (int columns : sizes) {
          Tensor b = arena.tensor(depth, columns);
          Tensor c = arena.tensor(rows, columns);
          engine.upload(all.columns(0, columns), b);
          engine.upload(fractions(90, 130, 7), a);
          for (int use = 0; use < USES; use++) {
            engine.product(1, a, transpose, b, Transpose.NO, 0, c);
            Matrix first = engine.download(c).columns(0, 1);
            expected = expected == null ? first : expected;
            assertEquals(expected, first, transpose + ", " + columns + " columns, use " + use);
          }
        }
      }
    }
  }

  /** A factor that is kept is not thought to be finite because its last version was. */
  @Test
  void zerosHideNothingInAKeptFactor() {
    try (Arena arena = engine.arena()) {
      for (Transpose transpose : Transpose.values()) {
        for (int columns : new int[] {1, 20, 100}) {
          Tensor a = arena.tensor(200, 200);
          Tensor b = arena.tensor(200, columns);
          Tensor c = arena.tensor(200, columns);
          Matrix right = Matrix.zeros(200, columns);
          for (int j = 0; j < columns; j++) {
            right.set(10 + j, j, 1);
          }
          engine.upload(right, b);
          Matrix left = random(200, 200, 9);
          Matrix spoilt = left.copy();
          spoilt.set(5, 5, Double.NaN);
          for (Matrix version : List.of(left, spoilt, left)) {
            engine.upload(version, a);
            for (int use = 0; use < USES; use++) {
              engine.product(1, a, transpose, b, Transpose.NO, 0, c);
              for (int j = 0; j < columns; j++) {
                assertEquals(version == spoilt, Double.isNaN(engine.download(c).get(5, j)));
                double other =
                    transpose == Transpose.NO ? left.get(6, 10 + j) : left.get(10 + j, 6);
                assertEquals(other, engine.download(c).get(6, j));
              }
            }
          }
        }
      }
    }
  }

  private static Matrix fractions(int rows, int columns, long seed) {
    return random(rows, columns, seed).times(1.0 / 7);
  }

  private static void useOften(Tensor a, Tensor b, Tensor c) {
    for (int use = 0; use < USES; use++) {
      engine.product(1, a, Transpose.NO, b, Transpose.NO, 0, c);
    }
  }

  private static Matrix random(int rows, int columns, long seed) {
    Random random = new Random(seed);
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int k = 0; k < matrix.values().length; k++) {
      // small integers, whose products and sums are exact
      matrix.values()[k] = random.nextInt(19) - 9;
    }
    return matrix;
  }

  private static Matrix product(Matrix a, Matrix b) {
    Matrix c = Matrix.zeros(a.rows(), b.columns());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        double sum = 0;
        for (int k = 0; k < a.columns(); k++) {
          sum += a.get(i, k) * b.get(k, j);
        }
        c.set(i, j, sum);
      }
    }
    return c;
  }
}
