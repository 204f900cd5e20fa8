package org.dladmm.program;

import static org.dladmm.engine.Transpose.NO;
import static org.dladmm.engine.Transpose.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Claims about inputs that a run leaves ready for the next one. */
class AssignmentTest {
  private final Workspace workspace = new Workspace(Reference.float64());
  private final Tape tape = new Tape();
  private final Leaf a = tape.input(3, 3);
  private final Leaf b = tape.input(3, 3);
  private final Matrix first = new Draws(1).gaussian(3, 3);
  private final Matrix second = new Draws(2).gaussian(3, 3);

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void stateIsCarriedFromRunToRun() {
    tape.assign(a, a.plus(b));
    Replay replay = start();
    for (int k = 0; k < 5; k++) {
      replay.run();
    }
    Matrix expected = first.copy();
    for (int i = 0; i < 9; i++) {
      for (int k = 0; k < 5; k++) {
        expected.values()[i] += second.values()[i];
      }
    }
    assertEquals(expected, replay.get(a));
  }

  @Test
  void twoInputsCanBeSwapped() {
    tape.assign(a, b);
    tape.assign(b, a);
    Replay replay = start();
    replay.run();
    assertEquals(second, replay.get(a));
    assertEquals(first, replay.get(b));
  }

  @Test
  void aValueReadsTheInputsAsTheyWereBeforeTheRun() {
    Expression sum = tape.store(a.plus(b));
    tape.assign(a, sum);
    tape.assign(b, a);
    Replay replay = start(sum);
    replay.run();
    assertEquals(sum(first, second), replay.get(a));
    assertEquals(sum(first, second), replay.get(sum));
    assertEquals(first, replay.get(b));
  }

  @Test
  void alsoWhereAProductReadsTheInputLater() {
    tape.assign(a, a.times(2));
    Expression square = tape.product(a, YES, a, NO);
    Replay replay = start(square);
    replay.run();
    assertEquals(first.transpose().times(first), replay.get(square));
    assertEquals(first.times(2), replay.get(a));
  }

  @Test
  void oneValueCanBeAssignedToTwoInputs() {
    Expression value = tape.store(a.minus(b));
    tape.assign(a, value);
    tape.assign(b, value);
    Replay replay = start();
    replay.run();
    assertEquals(sum(first, second.times(-1)), replay.get(a));
    assertEquals(replay.get(a), replay.get(b));
  }

  @Test
  void aProductCanBeAssigned() {
    tape.assign(a, tape.product(a, NO, b, NO));
    Replay replay = start();
    replay.run();
    replay.run();
    assertEquals(first.times(second).times(second), replay.get(a));
  }

  @Test
  void lessIsSpreadOverTheInput() {
    Leaf row = tape.perRowInput(3);
    tape.assign(a, row);
    tape.assign(b, Expression.constant(7));
    Replay replay = start();
    replay.set(row, Matrix.column(1, 2, 3));
    replay.run();
    assertEquals(Matrix.of(3, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3), replay.get(a));
    assertEquals(Matrix.constant(3, 3, 7), replay.get(b));
  }

  @Test
  void aReducedValueIsCarriedToo() {
    Leaf best = tape.scalarInput();
    tape.assign(best, tape.sum(a).max(best));
    tape.assign(a, b);
    Replay replay = start();
    replay.run();
    double sumOfFirst = replay.getScalar(best);
    replay.run();
    assertEquals(Math.max(sumOfFirst, replay.getScalar(best)), replay.getScalar(best));
    assertEquals(Math.max(0, Math.max(total(first), total(second))), replay.getScalar(best), 1e-14);
  }

  @Test
  void anElementwiseUpdateIsMadeInPlace() {
    tape.assign(a, a.plus(b));
    Program program = tape.finish();
    assertEquals(1, program.stepCount());
    assertEquals(2, program.tensorCount());
  }

  private Replay start(Expression... outputs) {
    Replay replay = tape.finish(outputs).on(workspace);
    replay.set(a, first);
    replay.set(b, second);
    return replay;
  }

  private static Matrix sum(Matrix x, Matrix y) {
    Matrix result = x.copy();
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] += y.values()[i];
    }
    return result;
  }

  private static double total(Matrix m) {
    double sum = 0;
    for (double value : m.values()) {
      sum += value;
    }
    return sum;
  }
}
