package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertClose;
import static org.dladmm.engine.kit.Closeness.assertExact;
import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.dladmm.expression.Broadcast.SCALAR;

import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * Claims about how operands extend over the elements of a kernel, and about kernels over less than
 * a matrix.
 */
abstract class BroadcastKit extends KitTests {
  @InBothPrecisions
  void everyOperandMayExtendInEveryWay(Precision precision) {
    for (Broadcast a : Broadcast.values()) {
      for (Broadcast b : Broadcast.values()) {
        for (Broadcast c : Broadcast.values()) {
          for (int rows : SIZES) {
            combination(precision, a, b, c, rows, 9);
          }
          for (int columns : SIZES) {
            combination(precision, a, b, c, 9, columns);
          }
        }
      }
    }
  }

  /** a·b + |c|, whose parts extend less far than the whole. */
  private void combination(
      Precision precision, Broadcast a, Broadcast b, Broadcast c, int rows, int columns) {
    Samples samples = new Samples(rows * 1000L + columns);
    Elements.Operand[] operands = {
      operand(a, samples, rows, columns),
      operand(b, samples, rows, columns),
      operand(c, samples, rows, columns)
    };
    Expression e =
        Expression.leaf(0, a).times(Expression.leaf(1, b)).plus(Expression.leaf(2, c).abs());
    Kernel kernel = new KernelBuilder(FULL).output(e).build();
    try (Scratch scratch = scratch(precision)) {
      Matrix actual =
          scratch.run(
              kernel,
              rows,
              columns,
              scratch.tensor(operands[0].values()),
              scratch.tensor(operands[1].values()),
              scratch.tensor(operands[2].values()));
      assertClose(
          Elements.evaluate(v -> v[0] * v[1] + Math.abs(v[2]), rows, columns, operands),
          actual,
          k -> 4 * precision.epsilon(),
          () -> a + "·" + b + " + |" + c + "| over " + rows + "×" + columns);
    }
  }

  private static Elements.Operand operand(
      Broadcast extent, Samples samples, int rows, int columns) {
    return new Elements.Operand(
        extent, samples.uniform(extent.tensorRows(rows, columns), extent.tensorColumns(columns)));
  }

  @InBothPrecisions
  void aKernelMayRunOverAVectorOrASingleNumber(Precision precision) {
    Samples samples = new Samples(1);
    for (Broadcast domain : List.of(SCALAR, PER_ROW, PER_COLUMN)) {
      for (int size : SIZES) {
        int length = domain == SCALAR ? 1 : size;
        Matrix x = samples.integers(length, 1, 9);
        Matrix y = samples.integers(1, 1, 9);
        double scalar = y.get(0, 0);
        Expression e = Expression.leaf(0, domain).times(Expression.leaf(1, SCALAR)).plus(1);
        KernelBuilder kernel = new KernelBuilder(domain).output(e);
        if (domain != SCALAR) {
          kernel.output(e, Reduction.SUM, SCALAR);
        }
        Matrix expected =
            Elements.evaluate(v -> v[0] * scalar + 1, length, 1, new Elements.Operand(FULL, x));
        try (Scratch scratch = scratch(precision)) {
          Tensor result = scratch.tensor(length, 1);
          Tensor sum = scratch.tensor(1, 1);
          scratch
              .engine()
              .run(
                  kernel.build(),
                  List.of(scratch.tensor(x), scratch.tensor(y)),
                  domain == SCALAR ? List.of(result) : List.of(result, sum));
          assertExact(expected, scratch.read(result), () -> domain + " domain of " + length);
          if (domain != SCALAR) {
            assertExact(
                Elements.reduce(expected, Reduction.SUM, SCALAR),
                scratch.read(sum),
                () -> "sum over " + domain + " domain of " + length);
          }
        }
      }
    }
  }

  @InBothPrecisions
  void aNanInABroadcastOperandReachesItsRowOrColumnOnly(Precision precision) {
    for (Broadcast extent : List.of(PER_ROW, PER_COLUMN)) {
      Samples samples = new Samples(2);
      Elements.Operand x = operand(FULL, samples, 33, 20);
      Elements.Operand y = operand(extent, samples, 33, 20);
      y.values().set(17, 0, Double.NaN);
      Kernel kernel =
          new KernelBuilder(FULL)
              .output(Expression.leaf(0, FULL).plus(Expression.leaf(1, extent)))
              .build();
      try (Scratch scratch = scratch(precision)) {
        assertClose(
            Elements.evaluate(v -> v[0] + v[1], 33, 20, x, y),
            scratch.run(kernel, 33, 20, scratch.tensor(x.values()), scratch.tensor(y.values())),
            k -> 2 * precision.epsilon(),
            () -> "a NaN in a " + extent + " operand");
      }
    }
  }

  /**
   * One kernel, many shapes: whatever an engine keeps of a kernel must not remember the last shape.
   */
  @InBothPrecisions
  void aKernelMayBeRunOnManyShapes(Precision precision) {
    Kernel kernel =
        new KernelBuilder(FULL)
            .output(Expression.leaf(0, FULL).plus(Expression.leaf(1, PER_ROW)))
            .build();
    for (int round = 0; round < 2; round++) {
      for (int rows : SIZES) {
        for (int columns : SIZES) {
          Samples samples = new Samples(rows + 7L * columns + round);
          Matrix x = samples.integers(rows, columns, 99);
          Matrix y = samples.integers(rows, 1, 99);
          try (Scratch scratch = scratch(precision)) {
            assertExact(
                Elements.evaluate(
                    v -> v[0] + v[1],
                    rows,
                    columns,
                    new Elements.Operand(FULL, x),
                    new Elements.Operand(PER_ROW, y)),
                scratch.run(kernel, rows, columns, scratch.tensor(x), scratch.tensor(y)),
                () -> "x + y over " + rows + "×" + columns);
          }
        }
      }
    }
  }
}
