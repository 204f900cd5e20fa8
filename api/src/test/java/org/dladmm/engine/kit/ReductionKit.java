package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertClose;
import static org.dladmm.engine.kit.Closeness.assertExact;
import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.dladmm.expression.Broadcast.SCALAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/** Claims about sums, maxima and minima, and about kernels with several outputs. */
abstract class ReductionKit extends KitTests {
  private static final List<Reduction> REDUCTIONS =
      List.of(Reduction.SUM, Reduction.MAX, Reduction.MIN);
  private static final List<Broadcast> KEPT = List.of(PER_ROW, PER_COLUMN, SCALAR);

  /**
   * All nine reductions and the elements themselves in one kernel, over whole numbers, so that sums
   * are exact.
   */
  @InBothPrecisions
  void everyReductionOfEveryShapeIsExactOverWholeNumbers(Precision precision) {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        reductions(precision, new Samples(rows + 1000L * columns).integers(rows, columns, 99));
      }
    }
    reductions(precision, new Samples(1).integers(1030, 515, 9));
  }

  private void reductions(Precision precision, Matrix x) {
    Expression e = Expression.leaf(0, FULL).times(-2).plus(3);
    Matrix elements =
        Elements.evaluate(v -> 3 - 2 * v[0], x.rows(), x.columns(), new Elements.Operand(FULL, x));
    checkReductions(precision, e, elements, x);
  }

  private void checkReductions(Precision precision, Expression e, Matrix elements, Matrix x) {
    KernelBuilder kernel = new KernelBuilder(FULL).output(e);
    List<Matrix> expected = new ArrayList<>(List.of(elements));
    for (Reduction reduction : REDUCTIONS) {
      for (Broadcast kept : KEPT) {
        kernel.output(e, reduction, kept);
        expected.add(Elements.reduce(elements, reduction, kept));
      }
    }
    try (Scratch scratch = scratch(precision)) {
      List<Tensor> outputs =
          expected.stream()
              .map(m -> scratch.tensor(Matrix.constant(m.rows(), m.columns(), Double.NaN)))
              .toList();
      scratch.engine().run(kernel.build(), List.of(scratch.tensor(x)), outputs);
      for (int k = 0; k < outputs.size(); k++) {
        int number = k;
        assertExact(
            expected.get(k),
            scratch.read(outputs.get(k)),
            () ->
                (number == 0
                        ? "elements"
                        : REDUCTIONS.get((number - 1) / 3) + " to " + KEPT.get((number - 1) % 3))
                    + " of "
                    + x.shape());
      }
    }
  }

  @InBothPrecisions
  void aNanReachesTheReductionsOfItsRowAndColumnOnly(Precision precision) {
    Matrix x = new Samples(2).integers(33, 20, 9);
    x.set(32, 13, Double.NaN);
    reductions(precision, x);
  }

  @InBothPrecisions
  void infinitiesAreTheLargestAndTheSmallest(Precision precision) {
    Matrix x = new Samples(3).integers(33, 20, 9);
    x.set(31, 13, Double.POSITIVE_INFINITY);
    x.set(0, 19, Double.NEGATIVE_INFINITY);
    reductions(precision, x);
  }

  /**
   * A sum of n numbers in any order is wrong by less than n·ε·Σ|xᵢ|, here with 16·ε more for the
   * exponential function.
   */
  @InBothPrecisions
  void aSumIsAsAccurateAsItsOrderAllows(Precision precision) {
    Matrix x = new Samples(4).uniform(257, 300);
    Matrix exponentials =
        Elements.evaluate(v -> Math.exp(v[0]), 257, 300, new Elements.Operand(FULL, x));
    for (Broadcast kept : KEPT) {
      Matrix expected = Elements.reduce(exponentials, Reduction.SUM, kept);
      int terms = kept == SCALAR ? 257 * 300 : kept == PER_ROW ? 300 : 257;
      Kernel kernel =
          new KernelBuilder(FULL)
              .output(Expression.leaf(0, FULL).exp(), Reduction.SUM, kept)
              .build();
      try (Scratch scratch = scratch(precision)) {
        assertClose(
            expected,
            scratch.run(kernel, expected.rows(), 1, scratch.tensor(x)),
            k -> (terms + 16) * precision.epsilon() * expected.values()[k],
            () -> "Σ exp(x) to " + kept);
      }
    }
  }

  @InBothPrecisions
  void aBroadcastValueCountsOnceForEveryElement(Precision precision) {
    for (Broadcast extent : Broadcast.values()) {
      for (Broadcast kept : KEPT) {
        Samples samples = new Samples(5);
        Matrix x = samples.integers(33, 9, 9);
        Elements.Operand y =
            new Elements.Operand(
                extent, samples.integers(extent.tensorRows(33, 9), extent.tensorColumns(9), 9));
        Kernel kernel =
            new KernelBuilder(FULL)
                .output(Expression.leaf(0, FULL))
                .output(Expression.leaf(1, extent), Reduction.SUM, kept)
                .build();
        Matrix expected =
            Elements.reduce(Elements.evaluate(v -> v[0], 33, 9, y), Reduction.SUM, kept);
        try (Scratch scratch = scratch(precision)) {
          Tensor copy = scratch.tensor(33, 9);
          Tensor sum = scratch.tensor(expected.rows(), 1);
          scratch
              .engine()
              .run(
                  kernel,
                  List.of(scratch.tensor(x), scratch.tensor(y.values())),
                  List.of(copy, sum));
          assertExact(
              expected, scratch.read(sum), () -> "sum of a " + extent + " operand to " + kept);
        }
      }
    }
  }

  @InBothPrecisions
  void aVectorMayBeReducedToANumber(Precision precision) {
    for (Broadcast domain : List.of(PER_ROW, PER_COLUMN)) {
      for (Reduction reduction : REDUCTIONS) {
        for (int size : SIZES) {
          Matrix x = new Samples(size).integers(size, 1, 99);
          Kernel kernel =
              new KernelBuilder(domain)
                  .output(Expression.leaf(0, domain), reduction, SCALAR)
                  .build();
          try (Scratch scratch = scratch(precision)) {
            assertExact(
                Elements.reduce(x, reduction, SCALAR),
                scratch.run(kernel, 1, 1, scratch.tensor(x)),
                () -> reduction + " of " + size + " values " + domain);
          }
        }
      }
    }
  }

  /**
   * x/x is NaN and log x infinite wherever an engine fills up columns with zeros; nobody may ever
   * see it.
   */
  @InBothPrecisions
  void whatLiesBetweenColumnsIsNeverSeen(Precision precision) {
    Expression x = Expression.leaf(0, FULL);
    Kernel ones = new KernelBuilder(FULL).output(x.over(x).plus(x.log())).build();
    for (int rows : new int[] {1, 7, 9, 33, 257}) {
      try (Scratch scratch = scratch(precision)) {
        Tensor tensor = scratch.tensor(Matrix.constant(rows, 9, 1));
        scratch.engine().run(ones, List.of(tensor), List.of(tensor));
        Matrix expected = Matrix.constant(rows, 9, 1);
        checkReductionsOf(scratch, tensor, expected);
        for (Transpose transpose : Transpose.values()) {
          // every entry of the result is the number of terms
          int size = transpose == Transpose.NO ? 9 : rows;
          Transpose other = transpose == Transpose.NO ? Transpose.YES : Transpose.NO;
          int result = transpose == Transpose.NO ? rows : 9;
          Tensor c = scratch.tensor(result, result);
          scratch.engine().product(1, tensor, transpose, tensor, other, 0, c);
          assertExact(
              Matrix.constant(result, result, size),
              scratch.read(c),
              () -> "products of " + expected.shape() + " ones");
        }
      }
    }
  }

  private static void checkReductionsOf(Scratch scratch, Tensor tensor, Matrix expected) {
    for (Reduction reduction : REDUCTIONS) {
      for (Broadcast kept : KEPT) {
        Kernel kernel =
            new KernelBuilder(FULL)
                .output(Expression.leaf(0, FULL).negate(), reduction, kept)
                .build();
        Matrix negative = Matrix.constant(expected.rows(), expected.columns(), -1);
        Matrix reduced = Elements.reduce(negative, reduction, kept);
        assertExact(
            reduced,
            scratch.run(kernel, reduced.rows(), 1, tensor),
            () -> reduction + " of " + expected.shape() + " to " + kept);
      }
    }
  }

  @InBothPrecisions
  void aKernelMayHaveManyInputsAndOutputs(Precision precision) {
    int count = 40;
    KernelBuilder kernel = new KernelBuilder(FULL);
    Expression sum = Expression.constant(0);
    Matrix expected = Matrix.zeros(33, 9);
    try (Scratch scratch = scratch(precision)) {
      List<Tensor> inputs = new ArrayList<>();
      List<Tensor> outputs = new ArrayList<>();
      List<Matrix> sums = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        Matrix x = new Samples(k).integers(33, 9, 9);
        sum = sum.plus(Expression.leaf(k, FULL));
        expected =
            Elements.evaluate(
                v -> v[0] + v[1],
                33,
                9,
                new Elements.Operand(FULL, expected),
                new Elements.Operand(FULL, x));
        kernel.output(sum);
        sums.add(expected);
        inputs.add(scratch.tensor(x));
        outputs.add(scratch.tensor(33, 9));
      }
      scratch.engine().run(kernel.build(), inputs, outputs);
      for (int k = 0; k < count; k++) {
        assertExact(
            sums.get(k), scratch.read(outputs.get(k)), () -> "one of " + count + " running sums");
      }
    }
  }

  /** Each needs more of the one or of the other: spans of columns, rows, chunks of rows. */
  @InBothPrecisions
  void preparedKernelsThatAreEqualMayRunOverDifferentShapesInTurns(Precision precision) {
    Expression x = Expression.leaf(0, FULL);
    KernelBuilder kernel = new KernelBuilder(FULL);
    kernel.output(x, Reduction.SUM, PER_ROW);
    kernel.output(x, Reduction.MAX, PER_COLUMN);
    kernel.output(x, Reduction.SUM, SCALAR);
    int[][] shapes = {{40, 400}, {1100, 20}, {3, 2}, {600, 70}};
    try (Scratch scratch = scratch(precision)) {
      List<Runnable> runs = new ArrayList<>();
      List<List<Tensor>> outputs = new ArrayList<>();
      List<List<Matrix>> alone = new ArrayList<>();
      for (int[] shape : shapes) {
        List<Tensor> inputs =
            List.of(scratch.tensor(new Samples(shape[0]).integers(shape[0], shape[1], 9)));
        List<Tensor> results =
            List.of(scratch.tensor(shape[0], 1), scratch.tensor(shape[1], 1), scratch.tensor(1, 1));
        scratch.engine().run(kernel.build(), inputs, results);
        alone.add(results.stream().map(scratch::read).toList());
        results.forEach(r -> scratch.engine().upload(Matrix.zeros(r.rows(), 1), r));
        runs.add(scratch.engine().prepare(kernel.build(), inputs, results));
        outputs.add(results);
      }
      runs.forEach(Runnable::run);
      outputs.forEach(
          list -> list.forEach(r -> scratch.engine().upload(Matrix.zeros(r.rows(), 1), r)));
      runs.forEach(Runnable::run);
      for (int k = 0; k < shapes.length; k++) {
        assertEquals(alone.get(k), outputs.get(k).stream().map(scratch::read).toList());
      }
    }
  }
}
