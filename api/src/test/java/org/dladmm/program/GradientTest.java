package org.dladmm.program;

import static org.dladmm.engine.Transpose.NO;
import static org.dladmm.engine.Transpose.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Constant;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.GradientCheck;
import org.dladmm.oracle.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Gradients through products, reductions and broadcasts, against differences. */
class GradientTest {
  private final Tape tape = new Tape();
  private final Draws draws = new Draws(3);
  private final Map<Leaf, Matrix> point = new LinkedHashMap<>();

  @ParameterizedTest
  @CsvSource({"NO,NO", "NO,YES", "YES,NO", "YES,YES"})
  void throughAProduct(Transpose ta, Transpose tb) {
    Leaf a = ta == NO ? input(4, 3) : input(3, 4);
    Leaf b = tb == NO ? input(3, 5) : input(5, 3);
    check(tape.sum(tape.product(a, ta, b, tb).tanh()));
  }

  @ParameterizedTest
  @CsvSource({"NO,NO", "NO,YES", "YES,NO", "YES,YES"})
  void throughAProductOfAMatrixWithItself(Transpose ta, Transpose tb) {
    Leaf a = input(4, 4);
    check(tape.sum(tape.product(a, ta, a, tb).tanh()));
  }

  @Test
  void throughAMatrixThatIsUsedInManyProducts() {
    Leaf w = input(4, 3);
    Leaf x = input(4, 2);
    Expression z = tape.store(tape.product(w, YES, x, NO).tanh());
    for (int k = 0; k < 3; k++) {
      Expression y = tape.product(w, NO, z, NO);
      z = tape.store(z.minus(tape.product(w, YES, y.plus(x), NO).times(0.2)).tanh());
    }
    check(tape.sum(z.square()));
  }

  /** y = a + b hands its adjoint to both; a product that adds to a's must not change b's. */
  @Test
  void throughASumWhoseOperandsAreUsedBefore() {
    Leaf a = input(3, 2);
    Leaf b = input(3, 2);
    Leaf w = input(3, 3);
    Expression early = tape.product(w, NO, a, NO);
    Expression sum = tape.store(a.plus(b));
    Expression late = tape.product(w, YES, sum, NO);
    check(tape.sum(early.tanh()).plus(tape.sum(late.tanh())));
  }

  @ParameterizedTest
  @EnumSource
  void throughASumOverPartOfTheElements(Broadcast kept) {
    Leaf a = input(4, 3);
    check(tape.sum(tape.reduce(Reduction.SUM, kept, a.square()).tanh()));
  }

  @ParameterizedTest
  @EnumSource
  void throughTheLargest(Broadcast kept) {
    Leaf a = input(4, 3);
    check(tape.sum(tape.reduce(Reduction.MAX, kept, a.tanh()).exp()));
  }

  @ParameterizedTest
  @EnumSource
  void throughTheSmallest(Broadcast kept) {
    Leaf a = input(4, 3);
    check(tape.sum(tape.reduce(Reduction.MIN, kept, a.tanh()).exp()));
  }

  /** max(min(a₁, s), …, min(aₙ, s)) = s moves with s, however many attain it. */
  @Test
  void throughAnExtremumThatIsAttainedManyTimes() {
    Leaf s = tape.scalarInput();
    point.put(s, Matrix.column(-3));
    Leaf a = input(4, 3);
    check(tape.reduce(Reduction.MAX, Broadcast.SCALAR, a.min(s)).plus(tape.sum(a.square())));
  }

  @Test
  void throughEveryBroadcast() {
    Leaf full = input(4, 3);
    Leaf row = tape.perRowInput(4);
    Leaf column = tape.perColumnInput(3);
    Leaf scalar = tape.scalarInput();
    point.put(row, draws.gaussian(4, 1));
    point.put(column, draws.gaussian(3, 1));
    point.put(scalar, draws.gaussian(1, 1));
    Expression outer = row.times(column).plus(scalar);
    check(tape.sum(full.times(outer).tanh()).plus(tape.sum(row.times(scalar).exp())));
  }

  /** The derivative is known, but not from an operand how many elements it is summed over. */
  @ParameterizedTest
  @EnumSource
  void throughABroadcastOperandOnWhichTheValueDependsLinearly(Broadcast broadcast) {
    Leaf full = tape.constant(draws.gaussian(4, 3));
    Leaf operand =
        switch (broadcast) {
          case FULL -> tape.input(4, 3);
          case PER_ROW -> tape.perRowInput(4);
          case PER_COLUMN -> tape.perColumnInput(3);
          case SCALAR -> tape.scalarInput();
        };
    point.put(operand, draws.gaussian(broadcast.tensorRows(4, 3), broadcast.tensorColumns(3)));
    check(tape.sum(full.minus(operand.times(2))));
  }

  @Test
  void throughSoftShrinkageByALearnedThreshold() {
    Leaf r = input(6, 4);
    Leaf theta = tape.perRowInput(6);
    point.put(theta, draws.uniform(6, 1, 1, 3));
    Expression threshold = Expression.constant(1).over(theta);
    check(tape.sum(r.shrink(threshold).square()));
  }

  @Test
  void whatTheScalarDoesNotDependOnHasTheGradient0() {
    Leaf a = input(4, 3);
    Leaf b = input(4, 3);
    Leaf w = input(4, 4);
    tape.store(b.exp());
    tape.product(w, NO, b, NO);
    List<Expression> gradients = tape.gradient(tape.sum(a.square()), List.of(b, w));
    gradients.forEach(g -> assertEquals(0, ((Constant) g).value()));
  }

  @Test
  void aScalarInputHasTheGradient1ByItself() {
    Leaf s = tape.scalarInput();
    assertEquals(1, ((Constant) tape.gradient(s, List.of(s)).get(0)).value());
  }

  @Test
  void byAResultAsWellAsByAnInput() {
    Leaf a = input(4, 3);
    Leaf w = tape.constant(draws.gaussian(4, 4));
    Leaf y = (Leaf) tape.product(w, YES, a, NO);
    Expression scalar = tape.sum(y.square());
    List<Expression> g = tape.gradient(scalar, List.of(a, y)).stream().map(tape::store).toList();
    try (Workspace workspace = new Workspace(Reference.float64())) {
      Replay replay = tape.finish(g.get(0), g.get(1), y).on(workspace);
      replay.set(a, point.get(a));
      replay.run();
      assertEquals(replay.get(y).times(2), replay.get(g.get(1)));
    }
  }

  private Leaf input(int rows, int columns) {
    Leaf leaf = tape.input(rows, columns);
    point.put(leaf, draws.gaussian(rows, columns));
    return leaf;
  }

  private void check(Expression scalar) {
    GradientCheck.assertGradient(Reference.float64(), tape, scalar, point, Map.of());
  }
}
