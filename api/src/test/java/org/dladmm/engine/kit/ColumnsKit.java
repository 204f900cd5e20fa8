package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertExact;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;

/** Claims about gather and scatter. */
abstract class ColumnsKit extends KitTests {
  @InBothPrecisions
  void gatherTakesTheColumnsNamedInTheirOrder(Precision precision) {
    for (int rows : SIZES) {
      for (int count : SIZES) {
        Samples samples = new Samples(rows + 1000L * count);
        Matrix x = samples.uniform(rows, 40);
        int[] columns = new int[count];
        for (int k = 0; k < count; k++) {
          columns[k] = samples.below(40);
        }
        try (Scratch scratch = scratch(precision)) {
          Tensor target = scratch.tensor(Matrix.constant(rows, count, Double.NaN));
          scratch.engine().gather(scratch.tensor(x), columns, target);
          assertExact(
              x.columns(columns),
              scratch.read(target),
              () -> count + " of 40 columns of " + rows + " rows");
        }
      }
    }
  }

  @InBothPrecisions
  void scatterWritesTheColumnsNamedAndNoOthers(Precision precision) {
    for (int rows : SIZES) {
      for (int count : SIZES) {
        Samples samples = new Samples(rows + 1000L * count);
        Matrix x = samples.uniform(rows, count);
        Matrix expected = samples.uniform(rows, count + 20);
        int[] columns = distinct(samples, count, count + 20);
        try (Scratch scratch = scratch(precision)) {
          Tensor target = scratch.tensor(expected);
          scratch.engine().scatter(scratch.tensor(x), columns, target);
          for (int k = 0; k < count; k++) {
            for (int i = 0; i < rows; i++) {
              expected.set(i, columns[k], x.get(i, k));
            }
          }
          assertExact(
              expected, scratch.read(target), () -> count + " columns of " + rows + " rows");
        }
      }
    }
  }

  @InBothPrecisions
  void scatterUndoesGather(Precision precision) {
    Samples samples = new Samples(1);
    Matrix x = samples.uniform(33, 57);
    int[] columns = distinct(samples, 57, 57);
    try (Scratch scratch = scratch(precision)) {
      Tensor gathered = scratch.tensor(33, 57);
      Tensor back = scratch.tensor(33, 57);
      scratch.engine().gather(scratch.tensor(x), columns, gathered);
      scratch.engine().scatter(gathered, columns, back);
      assertExact(x, scratch.read(back), () -> "a permutation and its inverse");
    }
  }

  @InBothPrecisions
  void aNanIsCopiedLikeAnyValueAndNowhereElse(Precision precision) {
    Matrix x = new Samples(2).uniform(9, 3);
    x.set(8, 1, Double.NaN);
    x.set(0, 2, Double.NEGATIVE_INFINITY);
    try (Scratch scratch = scratch(precision)) {
      Tensor target = scratch.tensor(9, 4);
      int[] columns = {2, 1, 0, 1};
      scratch.engine().gather(scratch.tensor(x), columns, target);
      assertExact(x.columns(columns), scratch.read(target), () -> "columns 2, 1, 0, 1");
    }
  }

  @InBothPrecisions
  void aColumnThatDoesNotExistIsRefusedByNumber(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Tensor wide = scratch.tensor(9, 7);
      Tensor narrow = scratch.tensor(9, 2);
      for (int bad : new int[] {-1, 7, Integer.MAX_VALUE}) {
        int[] columns = {0, bad};
        names(bad, wide, () -> scratch.engine().gather(wide, columns, narrow));
        names(bad, wide, () -> scratch.engine().scatter(narrow, columns, wide));
      }
    }
  }

  private static void names(int column, Tensor tensor, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(
        message.contains(Integer.toString(column)) && message.contains(tensor.shape()), message);
  }

  private static int[] distinct(Samples samples, int count, int bound) {
    int[] all = new int[bound];
    for (int k = 0; k < bound; k++) {
      int other = samples.below(k + 1);
      all[k] = all[other];
      all[other] = k;
    }
    return java.util.Arrays.copyOf(all, count);
  }
}
