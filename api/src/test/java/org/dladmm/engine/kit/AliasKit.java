package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertExact;
import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.dladmm.expression.Broadcast.SCALAR;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/**
 * Claims about one tensor in several places: in place where that is allowed, refused where it is
 * not.
 */
abstract class AliasKit extends KitTests {
  private static final Expression X = Expression.leaf(0, FULL);
  private static final Expression Y = Expression.leaf(1, FULL);

  @InBothPrecisions
  void aKernelMayOverwriteItsInput(Precision precision) {
    Kernel kernel = new KernelBuilder(FULL).output(X.times(2).plus(Y)).build();
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        Matrix x = new Samples(rows).integers(rows, columns, 99);
        Matrix y = new Samples(columns).integers(rows, columns, 99);
        try (Scratch scratch = scratch(precision)) {
          Tensor tensor = scratch.tensor(x);
          Tensor other = scratch.tensor(y);
          scratch.engine().run(kernel, List.of(tensor, other), List.of(tensor));
          assertExact(
              elements(v -> 2 * v[0] + v[1], x, y),
              scratch.read(tensor),
              () -> "2x + y in place of x, " + x.shape());
          assertExact(y, scratch.read(other), () -> "y itself");
        }
      }
    }
  }

  @InBothPrecisions
  void twoTensorsMayBeSwappedInPlace(Precision precision) {
    Kernel swap = new KernelBuilder(FULL).output(X.plus(0)).output(Y.plus(0)).build();
    for (int rows : SIZES) {
      Matrix x = new Samples(1).integers(rows, 40, 99);
      Matrix y = new Samples(2).integers(rows, 40, 99);
      try (Scratch scratch = scratch(precision)) {
        Tensor a = scratch.tensor(x);
        Tensor b = scratch.tensor(y);
        scratch.engine().run(swap, List.of(a, b), List.of(b, a));
        assertExact(x, scratch.read(b), () -> "what was in a, " + x.shape());
        assertExact(y, scratch.read(a), () -> "what was in b, " + y.shape());
      }
    }
  }

  @InBothPrecisions
  void severalResultsInPlaceSeeTheOldValues(Precision precision) {
    Kernel kernel =
        new KernelBuilder(FULL)
            .output(X.plus(Y))
            .output(X.minus(Y))
            .output(X.times(Y), Reduction.SUM, PER_COLUMN)
            .output(X.plus(Y), Reduction.MAX, SCALAR)
            .build();
    Matrix x = new Samples(3).integers(257, 33, 9);
    Matrix y = new Samples(4).integers(257, 33, 9);
    try (Scratch scratch = scratch(precision)) {
      Tensor a = scratch.tensor(x);
      Tensor b = scratch.tensor(y);
      Tensor products = scratch.tensor(33, 1);
      Tensor largest = scratch.tensor(1, 1);
      scratch.engine().run(kernel, List.of(a, b), List.of(a, b, products, largest));
      assertExact(elements(v -> v[0] + v[1], x, y), scratch.read(a), () -> "x + y");
      assertExact(elements(v -> v[0] - v[1], x, y), scratch.read(b), () -> "x − y");
      assertExact(
          Elements.reduce(elements(v -> v[0] * v[1], x, y), Reduction.SUM, PER_COLUMN),
          scratch.read(products),
          () -> "Σ xy");
      assertExact(
          Elements.reduce(elements(v -> v[0] + v[1], x, y), Reduction.MAX, SCALAR),
          scratch.read(largest),
          () -> "max x + y");
    }
  }

  @InBothPrecisions
  void oneTensorMayBeSeveralInputs(Precision precision) {
    Kernel kernel = new KernelBuilder(FULL).output(X.times(Y).plus(X)).build();
    Matrix x = new Samples(5).integers(33, 9, 99);
    try (Scratch scratch = scratch(precision)) {
      Tensor tensor = scratch.tensor(x);
      assertExact(
          elements(v -> v[0] * v[1] + v[0], x, x),
          scratch.run(kernel, 33, 9, tensor, tensor),
          () -> "x² + x");
      scratch.engine().run(kernel, List.of(tensor, tensor), List.of(tensor));
      assertExact(
          elements(v -> v[0] * v[1] + v[0], x, x), scratch.read(tensor), () -> "x² + x in place");
    }
  }

  @InBothPrecisions
  void aVectorMayBeOverwrittenToo(Precision precision) {
    for (Broadcast domain : List.of(PER_ROW, PER_COLUMN, SCALAR)) {
      Kernel kernel = new KernelBuilder(domain).output(Expression.leaf(0, domain).plus(1)).build();
      Matrix x = new Samples(6).integers(domain == SCALAR ? 1 : 33, 1, 99);
      try (Scratch scratch = scratch(precision)) {
        Tensor tensor = scratch.tensor(x);
        scratch.engine().run(kernel, List.of(tensor), List.of(tensor));
        assertExact(
            elements(v -> v[0] + 1, x),
            scratch.read(tensor),
            () -> "x + 1 over a " + domain + " domain");
      }
    }
  }

  @InBothPrecisions
  void aResultInPlaceOfABroadcastInputIsRefused(Precision precision) {
    Kernel kernel = new KernelBuilder(FULL).output(X.plus(Expression.leaf(1, PER_ROW))).build();
    try (Scratch scratch = scratch(precision)) {
      Tensor x = scratch.tensor(9, 1);
      Tensor vector = scratch.tensor(9, 1);
      refused(() -> scratch.engine().run(kernel, List.of(x, vector), List.of(vector)));
    }
  }

  @InBothPrecisions
  void aReductionInPlaceOfAnInputIsRefused(Precision precision) {
    Kernel kernel = new KernelBuilder(FULL).output(X, Reduction.SUM, PER_ROW).build();
    try (Scratch scratch = scratch(precision)) {
      Tensor x = scratch.tensor(9, 1);
      refused(() -> scratch.engine().run(kernel, List.of(x), List.of(x)));
    }
  }

  @InBothPrecisions
  void twoResultsInOneTensorAreRefused(Precision precision) {
    Kernel kernel = new KernelBuilder(FULL).output(X.plus(1)).output(X.plus(2)).build();
    try (Scratch scratch = scratch(precision)) {
      Tensor x = scratch.tensor(9, 7);
      Tensor y = scratch.tensor(9, 7);
      refused(() -> scratch.engine().run(kernel, List.of(x), List.of(y, y)));
    }
  }

  @InBothPrecisions
  void aProductInPlaceOfAnOperandIsRefused(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Tensor a = scratch.tensor(9, 9);
      Tensor b = scratch.tensor(9, 9);
      refused(() -> scratch.engine().product(1, a, Transpose.NO, b, Transpose.NO, 0, a));
      refused(() -> scratch.engine().product(1, a, Transpose.NO, b, Transpose.NO, 1, b));
    }
  }

  @InBothPrecisions
  void columnsCopiedWithinOneTensorAreRefused(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Tensor x = scratch.tensor(9, 2);
      int[] swapped = {1, 0};
      refused(() -> scratch.engine().gather(x, swapped, x));
      refused(() -> scratch.engine().scatter(x, swapped, x));
    }
  }

  private static void refused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }

  private static Matrix elements(Elements.Formula formula, Matrix... operands) {
    Elements.Operand[] full = new Elements.Operand[operands.length];
    for (int k = 0; k < full.length; k++) {
      full[k] = new Elements.Operand(FULL, operands[k]);
    }
    return Elements.evaluate(formula, operands[0].rows(), operands[0].columns(), full);
  }
}
