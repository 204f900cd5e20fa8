package org.dladmm.program;

import static org.dladmm.engine.Transpose.NO;
import static org.dladmm.engine.Transpose.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Reference;
import org.junit.jupiter.api.Test;

/** Claims about how computations are recorded: what is fused, left out, kept and shared. */
class TapeTest {
  private final Tape tape = new Tape();
  private final Leaf a = tape.input(4, 3);
  private final Leaf b = tape.input(4, 3);

  @Test
  void everythingOverTheSameElementsIsOneKernel() {
    Expression sum = tape.store(a.plus(b));
    Expression product = tape.store(sum.times(b));
    Expression norm = tape.sumByColumn(product.square());
    assertEquals(1, tape.finish(sum, product, norm).stepCount());
  }

  @Test
  void aReducedValueNeedsAKernelOfItsOwnBeforeItIsUsed() {
    Expression largest = tape.maxByColumn(a);
    assertEquals(2, tape.finish(tape.store(a.over(largest))).stepCount());
  }

  @Test
  void whatNothingKeptDependsOnIsLeftOut() {
    Expression kept = tape.store(a.plus(1));
    tape.store(b.exp());
    tape.product(a, YES, b, NO);
    tape.sum(b);
    Program program = tape.finish(kept);
    assertEquals(1, program.stepCount());
    // the two inputs and the output
    assertEquals(3, program.tensorCount());
  }

  @Test
  void aLongChainOfProductsNeedsTwoTensorsBetweenItsEnds() {
    Leaf w = tape.input(4, 4);
    Expression z = a;
    for (int k = 0; k < 50; k++) {
      z = tape.store(tape.product(w, NO, z, NO).shrink(Expression.constant(0.1)));
    }
    Program program = tape.finish(z);
    assertEquals(100, program.stepCount());
    assertEquals(6, program.tensorCount());
  }

  @Test
  void aProductWithTheConstant0CostsNothing() {
    Expression zero = tape.product(a, YES, Expression.constant(0), NO);
    assertEquals(0, ((Expression.Constant) zero).value());
    assertEquals(0, tape.finish(a).stepCount());
  }

  @Test
  void aMatrixIsOneOperandHoweverOftenItIsUsed() {
    Matrix m = Matrix.identity(4);
    assertSame(tape.constant(m), tape.constant(m));
    Matrix d = Matrix.column(1, 2, 3, 4);
    assertSame(tape.perRowConstant(d), tape.perRowConstant(d));
  }

  @Test
  void programsOnOneWorkspaceShareTheTensorsOfConstants() {
    Matrix m = new Draws(1).gaussian(4, 4);
    try (Workspace workspace = new Workspace(Reference.float64());
        Workspace child = workspace.child()) {
      Tape other = new Tape();
      Leaf here = tape.constant(m);
      Leaf there = other.constant(m);
      assertSame(
          tape.finish(here).on(workspace).tensor(here),
          other.finish(there).on(child).tensor(there));
    }
  }

  @Test
  void sizesCanBeAskedFor() {
    Expression product = tape.product(a, YES, b, NO);
    assertEquals(List.of(3, 3), List.of(tape.rows(product), tape.columns(product)));
    assertEquals(List.of(4, 3), List.of(tape.rows(a.plus(1)), tape.columns(a.plus(1))));
  }

  /** Written out, the formula would have 2⁵⁰ terms. */
  @Test
  void aFormulaThatIsSharedFiftyTimesIsRecordedRunAndNamedAtOnce() {
    Expression e = a;
    for (int k = 0; k < 50; k++) {
      e = e.plus(e).times(0.5);
    }
    Expression formula = e;
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertNotNull(formula.toString());
          Expression stored = tape.store(formula);
          Expression g = tape.store(tape.gradient(tape.sum(formula.square()), List.of(a)).get(0));
          try (Workspace workspace = new Workspace(Reference.float64())) {
            Replay replay = tape.finish(stored, g).on(workspace);
            Matrix values = new Draws(2).gaussian(4, 3);
            replay.set(a, values);
            replay.run();
            assertEquals(values, replay.get(stored));
            assertEquals(values.times(2), replay.get(g));
          }
        });
  }
}
