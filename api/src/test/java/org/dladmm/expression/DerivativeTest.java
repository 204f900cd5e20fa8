package org.dladmm.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.oracle.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivativeTest {
  private static final double STEP = 1e-6;
  private static final Expression[] X = {leaf(0), leaf(1), leaf(2)};

  /** Operands above 0, so that roots and logarithms exist, and apart from each other. */
  @ParameterizedTest
  @EnumSource
  void everyOperationHasItsDerivative(Operation operation) {
    Draws draws = new Draws(operation.ordinal());
    for (int round = 0; round < 20; round++) {
      double[] x = {draws.uniform(0.5, 1), draws.uniform(1.1, 2), draws.uniform(2.1, 3)};
      assertDerivatives(applied(operation, X[0], X[1], X[2]), x);
      assertDerivatives(applied(operation, X[2], X[1], X[0]), x);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"NEGATE", "ABS", "SIGN", "EXP", "TANH", "ADD", "DIVIDE", "MIN", "MAX"})
  void alsoWhereOperandsAreNegative(Operation operation) {
    assertDerivatives(applied(operation, X[0], X[1], X[2]), -1.5, -0.5, -2.5);
    assertDerivatives(applied(operation, X[0], X[1], X[2]), -1.5, 0.5, 2.5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void aRandomFormulaHasTheDerivativeThatDifferencesShow(long seed) {
    Draws draws = new Draws(seed);
    Expression e = new SmoothFormula(draws).of(List.of(X), 25);
    for (int round = 0; round < 10; round++) {
      assertDerivatives(e, draws.uniform(-1, 1), draws.uniform(-1, 1), draws.uniform(-1, 1));
    }
  }

  @Test
  void softShrinkageHasSlope1OutsideItsThresholdAnd0Inside() {
    Expression shrink = X[0].shrink(X[1]);
    assertDerivatives(shrink, 3, 1, 0);
    assertDerivatives(shrink, -3, 1, 0);
    assertDerivatives(shrink, 0.5, 1, 0);
    assertEquals(1, derivative(shrink, 0, 3, 1, 0));
    assertEquals(-1, derivative(shrink, 1, 3, 1, 0));
    assertEquals(0, derivative(shrink, 0, 0.5, 1, 0));
  }

  @Test
  void atKinksItIsTheDerivativeFromOneSide() {
    assertEquals(0, derivative(X[0].abs(), 0, 0, 0, 0));
    assertEquals(1, derivative(X[0].min(X[1]), 0, 2, 2, 0));
    assertEquals(0, derivative(X[0].min(X[1]), 1, 2, 2, 0));
    assertEquals(1, derivative(X[0].max(X[1]), 0, 2, 2, 0));
    assertEquals(0, derivative(X[0].max(X[1]), 1, 2, 2, 0));
  }

  @Test
  void severalOutputsAddUp() {
    Expression product = X[0].times(X[1]);
    Map<Integer, Expression> adjoints =
        Derivative.adjoints(
            List.of(
                new Derivative.Seed(product, Expression.constant(2)),
                new Derivative.Seed(product.square(), X[2])),
            Set.of(0));
    // 2·x1 + x2·2·x0·x1²
    assertEquals(2 * 5 + 7 * 2 * 3 * 25, Evaluation.of(adjoints.get(0), 3, 5, 7));
  }

  @Test
  void leavesThatAreNotWantedOrNotReachedAreAbsent() {
    Derivative.Seed seed = new Derivative.Seed(X[0].times(X[1]), Expression.constant(1));
    assertEquals(Set.of(0), Derivative.adjoints(List.of(seed), Set.of(0, 2)).keySet());
    assertTrue(Derivative.adjoints(List.of(), Set.of(0)).isEmpty());
  }

  @Test
  void twoLeavesWithOneNumberAreOneOperand() {
    assertEquals(6, derivative(leaf(0).times(leaf(0)), 0, 3));
  }

  private static void assertDerivatives(Expression e, double... x) {
    for (int k = 0; k < x.length; k++) {
      double[] up = x.clone();
      double[] down = x.clone();
      up[k] += STEP;
      down[k] -= STEP;
      double difference = (Evaluation.of(e, up) - Evaluation.of(e, down)) / (2 * STEP);
      double actual = derivative(e, k, x);
      int input = k;
      assertEquals(
          difference,
          actual,
          1e-6 * Math.max(1, Math.abs(difference)),
          () -> "the derivative by x" + input + " at " + Arrays.toString(x));
    }
  }

  private static double derivative(Expression e, int k, double... x) {
    Derivative.Seed seed = new Derivative.Seed(e, Expression.constant(1));
    Expression d = Derivative.adjoints(List.of(seed), Set.of(k)).get(k);
    return d == null ? 0 : Evaluation.of(d, x);
  }

  private static Expression applied(Operation operation, Expression... x) {
    return new Expression.Applied(operation, List.of(x).subList(0, operation.operands()));
  }

  private static Expression leaf(int id) {
    return Expression.leaf(id, Broadcast.FULL);
  }
}
