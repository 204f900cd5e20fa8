package org.dladmm.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.dladmm.oracle.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final Expression X = Expression.leaf(0, Broadcast.FULL);
  private static final Expression Y = Expression.leaf(1, Broadcast.FULL);

  @Test
  void workThatAConstantMakesUnnecessaryIsLeftOut() {
    assertSame(X, X.plus(0));
    assertSame(X, X.minus(0));
    assertSame(X, X.times(1));
    assertSame(X, X.over(1));
    assertSame(X, X.times(-1).negate());
    assertSame(X, X.negate().negate());
    assertSame(X, Expression.constant(2).choose(X, Y));
    assertSame(Y, Expression.constant(0).choose(X, Y));
    assertTrue(Simplifier.is(X.times(0), 0));
    assertTrue(Simplifier.is(Expression.constant(0).over(X), 0));
  }

  @ParameterizedTest
  @EnumSource
  void numbersAmongThemselvesAreComputedAtOnce(Operation operation) {
    Expression applied =
        Expressions.substitute(
            new Expression.Applied(operation, List.of(X, Y, X).subList(0, operation.operands())),
            leaf -> Expression.constant(2 + leaf.id()));
    assertTrue(Simplifier.is(applied, operation.apply(2, 3, 2)), applied::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSubstitutedFormulaIsTheFormulaOfTheSubstitutes(long seed) {
    Draws draws = new Draws(seed);
    Expression e = new SmoothFormula(draws).of(List.of(X, Y), 20);
    Expression inner = X.times(Y).plus(0.5);
    Expression substituted = Expressions.substitute(e, leaf -> leaf.id() == 0 ? inner : leaf);
    double a = draws.uniform(-1, 1);
    double b = draws.uniform(-1, 1);
    assertEquals(Evaluation.of(e, a * b + 0.5, b), Evaluation.of(substituted, a, b), 1e-14);
  }

  @Test
  void whatIsNotTouchedBySubstitutionStaysTheSameObject() {
    Expression e = X.plus(Y).exp();
    assertSame(e, Expressions.substitute(e, leaf -> leaf));
  }

  @Test
  void leavesComeInTheOrderInWhichOneReads() {
    Expression z = Expression.leaf(7, Broadcast.SCALAR);
    assertEquals(
        List.of(7, 1, 0), List.copyOf(Expressions.leaves(List.of(z.times(Y).plus(X).plus(z)))));
    assertEquals(Set.of(), Expressions.leaves(List.of(Expression.constant(3))));
  }

  /** Sharing makes it 2⁶⁰ terms on paper. */
  @Test
  void sharedPartsAreVisitedOnce() {
    Expression e = X;
    for (int k = 0; k < 60; k++) {
      e = e.plus(e);
    }
    assertEquals(61, Expressions.inOrder(List.of(e)).size());
    assertEquals(Set.of(0), Expressions.leaves(List.of(e)));
  }

  @Test
  void anExpressionExtendsOverWhatItsOperandsExtendOver() {
    Expression row = Expression.leaf(2, Broadcast.PER_ROW);
    Expression column = Expression.leaf(3, Broadcast.PER_COLUMN);
    Expression scalar = Expression.leaf(4, Broadcast.SCALAR);
    assertEquals(Broadcast.FULL, row.plus(column).broadcast());
    assertEquals(Broadcast.PER_ROW, row.plus(scalar).broadcast());
    assertEquals(Broadcast.PER_COLUMN, scalar.times(column).broadcast());
    assertEquals(Broadcast.SCALAR, scalar.plus(1).broadcast());
    assertEquals(Broadcast.FULL, scalar.lessThan(scalar).choose(X, row).broadcast());
  }

  @ParameterizedTest
  @EnumSource
  void joiningIsTheLeastThatCoversBoth(Broadcast a) {
    for (Broadcast b : Broadcast.values()) {
      Broadcast join = a.join(b);
      assertEquals(join, b.join(a));
      assertTrue(join.covers(a) && join.covers(b));
      for (Broadcast c : Broadcast.values()) {
        assertTrue(!(c.covers(a) && c.covers(b)) || c.covers(join), a + " and " + b + " in " + c);
      }
    }
  }

  @Test
  void aLeafHasANumber() {
    assertEquals(
        "a leaf's number must be 0 or more, not -1",
        assertThrows(IllegalArgumentException.class, () -> Expression.leaf(-1, Broadcast.FULL))
            .getMessage());
  }
}
