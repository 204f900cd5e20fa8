package org.dladmm.engine.kit;

import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.dladmm.expression.Broadcast.SCALAR;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Claims about what is refused: always by an {@link IllegalArgumentException} that names the
 * shapes.
 */
abstract class RefusalKit extends KitTests {
  private static final Expression X = Expression.leaf(0, FULL);

  /** Every place in a call where a tensor can stand. */
  @ParameterizedTest
  @EnumSource(TensorPlace.class)
  void aTensorOfAnotherEngineIsRefused(TensorPlace place) {
    try (Scratch scratch = scratch(Precision.FLOAT32);
        Scratch sameKind = new Scratch(engines().get(Precision.FLOAT32, 1));
        Scratch otherPrecision = scratch(Precision.FLOAT64)) {
      refuses(place, scratch, sameKind.tensor(9, 7));
      refuses(place, scratch, otherPrecision.tensor(9, 7));
      refuses(place, scratch, new UnknownTensor(9, 7, Precision.FLOAT32));
    }
  }

  @ParameterizedTest
  @EnumSource(TensorPlace.class)
  void aTensorOfAClosedArenaIsRefused(TensorPlace place) {
    try (Scratch scratch = scratch(Precision.FLOAT32)) {
      Arena arena = scratch.engine().arena();
      Tensor tensor = arena.tensor(9, 7);
      arena.close();
      refuses(place, scratch, tensor);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = TensorPlace.class,
      names = {"LEFT_FACTOR", "RIGHT_FACTOR", "PRODUCT", "INPUT", "OUTPUT"})
  void aPreparedCallRefusesATensorOfAnArenaClosedSince(TensorPlace place) {
    try (Scratch scratch = scratch(Precision.FLOAT32)) {
      Arena arena = scratch.engine().arena();
      Tensor tensor = arena.tensor(9, 7);
      Runnable call = place.prepare(scratch, tensor);
      call.run();
      arena.close();
      refused(call::run, tensor.shape());
    }
  }

  private static void refuses(TensorPlace place, Scratch scratch, Tensor bad) {
    place.use(scratch, scratch.tensor(9, 7));
    refused(() -> place.use(scratch, bad), bad.shape());
  }

  @InBothPrecisions
  void aTransferBetweenDifferentShapesIsRefused(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      for (Matrix x :
          List.of(
              Matrix.zeros(7, 9),
              Matrix.zeros(9, 6),
              Matrix.zeros(10, 7),
              Matrix.zeros(63, 1),
              Matrix.zeros(0, 0))) {
        refused(() -> scratch.engine().upload(x, scratch.tensor(9, 7)), x.shape(), "9×7");
      }
    }
  }

  @InBothPrecisions
  void aProductThatDoesNotFitIsRefused(Precision precision) {
    product(precision, "9×7", Transpose.NO, "8×3", Transpose.NO, "9×3");
    product(precision, "9×7", Transpose.YES, "7×3", Transpose.NO, "7×3");
    product(precision, "9×7", Transpose.NO, "7×3", Transpose.YES, "9×7");
    product(precision, "9×7", Transpose.YES, "3×7", Transpose.YES, "7×3");
    product(precision, "9×7", Transpose.NO, "0×3", Transpose.NO, "9×3");
  }

  private void product(
      Precision precision, String a, Transpose s, String b, Transpose t, String c) {
    try (Scratch scratch = scratch(precision)) {
      refused(
          () ->
              scratch
                  .engine()
                  .product(1, tensor(scratch, a), s, tensor(scratch, b), t, 0, tensor(scratch, c)),
          a,
          b);
    }
  }

  @InBothPrecisions
  void aResultOfAProductThatDoesNotFitIsRefused(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      for (String c : List.of("3×9", "9×2", "10×3", "27×1", "0×0")) {
        refused(
            () ->
                scratch
                    .engine()
                    .product(
                        1,
                        tensor(scratch, "9×7"),
                        Transpose.NO,
                        tensor(scratch, "7×3"),
                        Transpose.NO,
                        0,
                        tensor(scratch, c)),
            c);
      }
    }
  }

  private static Tensor tensor(Scratch scratch, String shape) {
    String[] sizes = shape.split("×");
    return scratch.tensor(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
  }

  @InBothPrecisions
  void operandsOfAKernelThatDoNotFitAreRefused(Precision precision) {
    Kernel sum = new KernelBuilder(FULL).output(X.plus(Expression.leaf(1, FULL))).build();
    kernel(precision, sum, List.of("9×7", "9×8"), List.of("9×7"), "9×7", "9×8");
    kernel(precision, sum, List.of("9×7", "7×9"), List.of("9×7"), "9×7", "7×9");
    kernel(precision, sum, List.of("9×7", "9×7"), List.of("10×7"), "9×7", "10×7");
    kernel(precision, sum, List.of("9×7", "9×7"), List.of("0×0"), "9×7", "0×0");
    kernel(precision, sum, List.of("9×7", "1×1"), List.of("9×7"), "9×7", "1×1");
  }

  @InBothPrecisions
  void vectorsOfAKernelThatDoNotFitAreRefused(Precision precision) {
    vector(precision, PER_ROW, "7×1", "9×1");
    vector(precision, PER_ROW, "1×9", "9×1");
    vector(precision, PER_ROW, "9×7", "9×1");
    vector(precision, PER_COLUMN, "9×1", "7×1");
    vector(precision, PER_COLUMN, "1×7", "7×1");
    vector(precision, SCALAR, "9×7", "1×1");
    vector(precision, SCALAR, "0×0", "1×1");
  }

  private void vector(Precision precision, Broadcast extent, String given, String needed) {
    Kernel kernel = new KernelBuilder(FULL).output(X.plus(Expression.leaf(1, extent))).build();
    kernel(precision, kernel, List.of("9×7", given), List.of("9×7"), given, needed);
    Kernel sum = new KernelBuilder(FULL).output(X, Reduction.SUM, extent).build();
    kernel(precision, sum, List.of("9×7"), List.of(given), given, needed);
  }

  private void kernel(
      Precision precision,
      Kernel kernel,
      List<String> inputs,
      List<String> outputs,
      String... shapes) {
    try (Scratch scratch = scratch(precision)) {
      refused(
          () ->
              scratch
                  .engine()
                  .run(
                      kernel,
                      inputs.stream().map(shape -> tensor(scratch, shape)).toList(),
                      outputs.stream().map(shape -> tensor(scratch, shape)).toList()),
          shapes);
    }
  }

  @InBothPrecisions
  void tooFewOrTooManyOperandsAreRefused(Precision precision) {
    Kernel sum = new KernelBuilder(FULL).output(X.plus(Expression.leaf(1, FULL))).build();
    kernel(precision, sum, List.of("9×7"), List.of("9×7"));
    kernel(precision, sum, List.of("9×7", "9×7", "9×7"), List.of("9×7"));
    kernel(precision, sum, List.of("9×7", "9×7"), List.of());
    kernel(precision, sum, List.of("9×7", "9×7"), List.of("9×7", "9×7"));
  }

  @InBothPrecisions
  void columnsOfAnotherLengthAreNotCopied(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Tensor wide = scratch.tensor(9, 7);
      Tensor narrow = scratch.tensor(8, 2);
      refused(() -> scratch.engine().gather(wide, new int[2], narrow), "9×7", "8×2");
      refused(() -> scratch.engine().scatter(narrow, new int[] {0, 1}, wide), "9×7", "8×2");
    }
  }

  @InBothPrecisions
  void asManyColumnsAreCopiedAsTheNarrowTensorHas(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Tensor wide = scratch.tensor(9, 7);
      Tensor narrow = scratch.tensor(9, 2);
      for (int[] columns : List.of(new int[] {0, 1, 2}, new int[] {0}, new int[0])) {
        refused(() -> scratch.engine().gather(wide, columns, narrow), "9×7", "9×2");
        refused(() -> scratch.engine().scatter(narrow, columns, wide), "9×7", "9×2");
      }
    }
  }

  private static void refused(Runnable call, String... shapes) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    for (String shape : shapes) {
      assertTrue(message.contains(shape), () -> "no " + shape + " in the message: " + message);
    }
  }
}
