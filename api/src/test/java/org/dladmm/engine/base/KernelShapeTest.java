package org.dladmm.engine.base;

import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.junit.jupiter.api.Test;

class KernelShapeTest {
  private static final Kernel SCALED =
      new KernelBuilder(FULL)
          .output(Expression.leaf(0, FULL).times(Expression.leaf(1, PER_ROW)))
          .build();

  @Test
  void theShapeIsThatOfTheFullTensors() {
    assertEquals(
        new KernelShape(5, 7),
        KernelShape.of(SCALED, List.of(tensor(5, 7), tensor(5, 1)), List.of(tensor(5, 7))));
  }

  @Test
  void aVectorThatDoesNotFitIsNamedWithBothShapes() {
    assertEquals(
        "operand 1 of the kernel is 7×1, but as a PER_ROW tensor over 5×7 elements it must be 5×1",
        refusal(SCALED, List.of(tensor(5, 7), tensor(7, 1)), List.of(tensor(5, 7))));
  }

  @Test
  void aMissingTensorIsNoticed() {
    assertEquals(
        "the kernel has 2 operands, but 1 tensors were given for them",
        refusal(SCALED, List.of(tensor(5, 7)), List.of(tensor(5, 7))));
  }

  @Test
  void aKernelWithoutAnythingFullOverItsElementsHasNoShape() {
    Kernel kernel =
        new KernelBuilder(FULL).output(Expression.leaf(0, PER_ROW), Reduction.SUM, PER_ROW).build();
    assertEquals(
        "no tensor tells how many columns the kernel runs over; give it an operand that extends over them",
        refusal(kernel, List.of(tensor(5, 1)), List.of(tensor(5, 1))));
  }

  @Test
  void rowsAndColumnsMayComeFromVectors() {
    Kernel kernel =
        new KernelBuilder(FULL)
            .output(
                Expression.leaf(0, PER_ROW).plus(Expression.leaf(1, PER_COLUMN)),
                Reduction.MAX,
                PER_COLUMN)
            .build();
    assertEquals(
        new KernelShape(5, 7),
        KernelShape.of(kernel, List.of(tensor(5, 1), tensor(7, 1)), List.of(tensor(7, 1))));
  }

  private static String refusal(Kernel kernel, List<BaseTensor> inputs, List<BaseTensor> outputs) {
    return assertThrows(
            IllegalArgumentException.class, () -> KernelShape.of(kernel, inputs, outputs))
        .getMessage();
  }

  private static BaseTensor tensor(int rows, int columns) {
    return new BaseTensor(rows, columns, Precision.FLOAT64) {};
  }
}
