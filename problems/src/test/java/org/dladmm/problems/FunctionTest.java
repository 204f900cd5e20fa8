package org.dladmm.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.function.SeparableFunction;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Evaluated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The functions of the catalogue against their definitions. */
class FunctionTest {
  private static final int N = 40;

  /** A function, and its term φ written again. */
  record Subject(SeparableFunction f, ScalarOracle oracle) {
    @Override
    public String toString() {
      return f.formula("Z");
    }
  }

  static List<Subject> subjects() {
    return List.of(
        new Subject(new L1Norm(1), new ScalarOracle(Math::abs)),
        new Subject(new L1Norm(0.3), new ScalarOracle(z -> 0.3 * Math.abs(z))),
        new Subject(new L1Norm(7), new ScalarOracle(z -> 7 * Math.abs(z))),
        new Subject(new SquaredL2Norm(1), new ScalarOracle(z -> z * z / 2)),
        new Subject(new SquaredL2Norm(0.2), new ScalarOracle(z -> 0.1 * z * z)),
        new Subject(new SquaredL2Norm(9), new ScalarOracle(z -> 4.5 * z * z)));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theValueIsTheSumOfTheTerms(Subject subject) {
    Matrix z = new Draws(1).gaussian(N, 3);
    Matrix value = Evaluated.of((tape, in) -> subject.f().value(tape, in.get(0)), z);
    for (int j = 0; j < 3; j++) {
      double expected = 0;
      for (int i = 0; i < N; i++) {
        expected += subject.oracle().at(z.get(i, j));
      }
      assertEquals(expected, value.get(j, 0), 1e-12 * expected);
    }
  }

  /** argmin φ(z) + ½·θ·(z − r)², with a θ for every element. */
  @ParameterizedTest
  @MethodSource("subjects")
  void theProxIsTheMinimiserThatASearchFinds(Subject subject) {
    Draws draws = new Draws(2);
    Matrix r = draws.gaussian(N, 2).times(3);
    Matrix theta = draws.uniform(N, 2, 0.05, 5);
    Matrix prox =
        Evaluated.of((tape, in) -> subject.f().prox(tape, in.get(0), in.get(1)), r, theta);
    for (int k = 0; k < prox.values().length; k++) {
      double expected = subject.oracle().prox(r.values()[k], theta.values()[k]);
      assertEquals(expected, prox.values()[k], 1e-6);
      assertTrue(
          subject.oracle().model(prox.values()[k], r.values()[k], theta.values()[k])
              <= subject.oracle().model(expected, r.values()[k], theta.values()[k]) + 1e-13);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theProxIsFirmlyNonExpansive(Subject subject) {
    Draws draws = new Draws(3);
    Matrix a = draws.gaussian(N, 1).times(4);
    Matrix b = draws.gaussian(N, 1).times(4);
    Matrix pa = prox(subject, a);
    Matrix pb = prox(subject, b);
    for (int i = 0; i < N; i++) {
      double moved = pa.get(i, 0) - pb.get(i, 0);
      assertTrue(moved * moved <= moved * (a.get(i, 0) - b.get(i, 0)) + 1e-14);
    }
  }

  /** r − prox(r) is a subgradient at prox(r): Fenchel and Young hold with equality. */
  @ParameterizedTest
  @MethodSource("subjects")
  void whatTheProxLeavesIsASubgradient(Subject subject) {
    Matrix r = new Draws(4).gaussian(10, 1).times(3);
    Matrix prox = prox(subject, r);
    for (int i = 0; i < 10; i++) {
      // a little inside, where rounding cannot make the supremum infinite
      double left = (1 - 1e-9) * (r.get(i, 0) - prox.get(i, 0));
      double value = subject.oracle().at(prox.get(i, 0));
      double conjugate = subject.oracle().conjugate(left);
      assertEquals(left * prox.get(i, 0), value + conjugate, 1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theConjugateIsTheSupremumThatASearchFinds(Subject subject) {
    Draws draws = new Draws(5);
    for (int round = 0; round < 20; round++) {
      Matrix v = draws.gaussian(6, 1).times(round < 10 ? 0.2 : 3);
      double gauge = gauge(subject, v);
      double supremum = 0;
      for (double value : v.values()) {
        supremum += subject.oracle().conjugate(value);
      }
      if (Math.abs(gauge - 1) > 1e-3) {
        assertEquals(gauge < 1, Double.isFinite(supremum), "gauge " + gauge);
      }
      if (gauge < 1) {
        assertEquals(supremum, quadratic(subject, v), 1e-6 * Math.max(1, supremum));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theGaugeIsPositivelyHomogeneousAndTheQuadraticOfDegree2(Subject subject) {
    Matrix v = new Draws(6).gaussian(6, 1);
    for (double s : new double[] {0, 0.5, 3}) {
      assertEquals(s * gauge(subject, v), gauge(subject, v.times(s)), 1e-14 * (1 + s));
      assertEquals(
          s * s * quadratic(subject, v), quadratic(subject, v.times(s)), 1e-12 * (1 + s * s));
    }
  }

  /** f(z) + f*(v) ≥ ⟨v, z⟩, with equality where v is the gradient. */
  @ParameterizedTest
  @MethodSource("subjects")
  void fenchelAndYoungHold(Subject subject) {
    Draws draws = new Draws(7);
    for (int round = 0; round < 50; round++) {
      Matrix z = draws.gaussian(6, 1).times(2);
      Matrix v = draws.gaussian(6, 1).times(2);
      double gauge = gauge(subject, v);
      Matrix inside = gauge > 1 ? v.times(1 / gauge) : v;
      double sum = value(subject, z) + quadratic(subject, inside);
      assertTrue(sum >= dot(inside, z) - 1e-12, () -> sum + " < " + dot(inside, z));
      if (subject.f().gradient(Expression.constant(1)).isPresent()) {
        Matrix g = Evaluated.of((tape, in) -> subject.f().gradient(in.get(0)).orElseThrow(), z);
        assertEquals(dot(g, z), value(subject, z) + quadratic(subject, g), 1e-12);
      }
    }
  }

  /** The box that penalties are made of, where there is one, is the gauge's unit ball. */
  @ParameterizedTest
  @MethodSource("subjects")
  void theExcessIsPositiveExactlyOutsideTheDomain(Subject subject) {
    Draws draws = new Draws(8);
    for (int round = 0; round < 50; round++) {
      Matrix v = draws.gaussian(3, 1).times(0.2 + round / 10.0);
      if (subject.f().conjugate().excess(Expression.constant(1)).isPresent()) {
        Matrix excess =
            Evaluated.of((tape, in) -> subject.f().conjugate().excess(in.get(0)).orElseThrow(), v);
        double largest = Math.max(excess.get(0, 0), Math.max(excess.get(1, 0), excess.get(2, 0)));
        assertEquals(gauge(subject, v) > 1, largest > 0);
      } else {
        assertEquals(0, gauge(subject, v), "no box, so the domain is the whole space");
      }
    }
  }

  @Test
  void formulasAreWrittenAsPeopleWriteThem() {
    assertEquals("‖Z‖₁", new L1Norm(1).formula("Z"));
    assertEquals("0.5·‖Z‖₁", new L1Norm(0.5).formula("Z"));
    assertEquals("0.5·‖E‖₂²", new SquaredL2Norm(1).formula("E"));
  }

  @Test
  void weightsArePositiveAndFinite() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals(
          "α must be positive and finite, not " + wrong,
          assertThrows(IllegalArgumentException.class, () -> new L1Norm(wrong)).getMessage());
      assertEquals(
          "μ must be positive and finite, not " + wrong,
          assertThrows(IllegalArgumentException.class, () -> new SquaredL2Norm(wrong))
              .getMessage());
    }
  }

  private static Matrix prox(Subject subject, Matrix r) {
    Expression one = Expression.constant(1);
    return Evaluated.of((tape, in) -> subject.f().prox(tape, in.get(0), one), r);
  }

  private static double value(Subject subject, Matrix z) {
    return Evaluated.of((tape, in) -> subject.f().value(tape, in.get(0)), z).get(0, 0);
  }

  private static double gauge(Subject subject, Matrix v) {
    return Evaluated.of((tape, in) -> subject.f().conjugate().gauge(tape, in.get(0)), v).get(0, 0);
  }

  private static double quadratic(Subject subject, Matrix v) {
    return Evaluated.of((tape, in) -> subject.f().conjugate().quadratic(tape, in.get(0)), v)
        .get(0, 0);
  }

  private static double dot(Matrix a, Matrix b) {
    double sum = 0;
    for (int i = 0; i < a.values().length; i++) {
      sum += a.values()[i] * b.values()[i];
    }
    return sum;
  }
}
