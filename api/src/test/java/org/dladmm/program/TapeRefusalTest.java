package org.dladmm.program;

import static org.dladmm.engine.Transpose.NO;
import static org.dladmm.engine.Transpose.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Reference;
import org.junit.jupiter.api.Test;

/** What cannot be recorded or run is refused in a sentence with the sizes in it. */
class TapeRefusalTest {
  private final Tape tape = new Tape();
  private final Leaf a = tape.input(4, 3);
  private final Leaf b = tape.input(5, 3);
  private final Leaf row = tape.perRowInput(4);

  @Test
  void aProductWhoseInnerSizesDiffer() {
    refused(
        "the product of a 4×3 and a 5×3 matrix does not exist: 3 columns meet 5 rows",
        () -> tape.product(a, NO, b, NO));
    refused(
        "the product of a 4×3 transposed and a 5×3 matrix does not exist: 4 columns meet 5 rows",
        () -> tape.product(a, YES, b, NO));
    refused(
        "the product of a 4×3 and a 4×3 matrix does not exist: 3 columns meet 4 rows",
        () -> tape.product(a, NO, a, NO));
  }

  @Test
  void aProductOfAVector() {
    refused(
        "a product needs full matrices, but an operand has the size 4 (one value a row)",
        () -> tape.product(row, NO, a, NO));
  }

  @Test
  void operandsOfDifferentSizes() {
    refused("an expression cannot have operands of sizes 4×3 and 5×3", () -> tape.store(a.plus(b)));
    refused(
        "an expression cannot have operands of sizes 5×3 and 4 (one value a row)",
        () -> tape.store(b.times(row)));
  }

  @Test
  void theGradientOfWhatIsNoScalar() {
    refused(
        "only a scalar has a gradient, not a value of size 4×3; sum it first",
        () -> tape.gradient(a, List.of(a)));
  }

  @Test
  void anOutputThatIsNotStored() {
    refused(
        "an output must be stored first, and ADD[x0, 1.0] is not", () -> tape.finish(a.plus(1)));
  }

  @Test
  void aSecondAssignment() {
    tape.assign(a, a.plus(1));
    refused("the input x0 is assigned to twice", () -> tape.assign(a, a.minus(1)));
  }

  @Test
  void anAssignmentToWhatIsNoInput() {
    Leaf result = (Leaf) tape.store(a.plus(1));
    refused(
        "only an input can be assigned to, and x3 is a result or a constant",
        () -> tape.assign(result, a));
    refused(
        "only an input can be assigned to, and x4 is a result or a constant",
        () -> tape.assign(tape.constant(Matrix.zeros(4, 3)), a));
  }

  @Test
  void anAssignmentOfAnotherSize() {
    refused("an expression cannot have operands of sizes 4×3 and 5×3", () -> tape.assign(a, b));
    refused(
        "a value of size 4×3 cannot be assigned to an input of size 4 (one value a row)",
        () -> tape.assign(row, a));
  }

  @Test
  void aReductionToWhatTheValueHasNot() {
    refused(
        "a value of size 4 (one value a row) cannot be drawn together to one value for each of what"
            + " is PER_COLUMN",
        () -> tape.reduce(Reduction.SUM, Broadcast.PER_COLUMN, row));
  }

  @Test
  void readingWhatWasNotKept() {
    Expression kept = tape.store(a.plus(1));
    Expression other = tape.store(a.minus(1));
    try (Workspace workspace = new Workspace(Reference.float64())) {
      Replay replay = tape.finish(kept).on(workspace);
      refused("x4 is neither an input nor an output of the program", () -> replay.get(other));
      refused("ADD[x0, 1.0] is not a stored value", () -> replay.get(a.plus(1)));
    }
  }

  @Test
  void aGivenTensorThatDoesNotFit() {
    Leaf kept = (Leaf) tape.store(a.plus(1));
    Leaf dead = (Leaf) tape.store(b.plus(1));
    Program program = tape.finish(kept);
    try (Workspace workspace = new Workspace(Reference.float64())) {
      refused(
          "the input x0 needs a tensor of 4×3, but was given one of 5×3",
          () -> program.on(workspace, Map.of(a, workspace.tensor(5, 3))));
      for (Leaf leaf : List.of(kept, dead)) {
        refused(
            leaf + " is not an input of the program",
            () -> program.on(workspace, Map.of(leaf, workspace.tensor(4, 3))));
      }
    }
  }

  private static void refused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
