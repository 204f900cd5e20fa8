package org.dladmm.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Factorisations;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.Evaluated;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.oracle.Spectral;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperatorTest extends OnAnEngine {
  static List<LinearOperator> operators() {
    Draws draws = new Draws(1);
    List<LinearOperator> result = new ArrayList<>();
    for (int[] size : new int[][] {{1, 1}, {5, 5}, {4, 9}, {9, 4}, {1, 6}, {6, 1}, {40, 23}}) {
      result.add(new DenseOperator(draws.gaussian(size[0], size[1])));
    }
    result.add(new DenseOperator(Matrix.zeros(3, 4)));
    result.add(DiagonalOperator.identity(5));
    result.add(DiagonalOperator.scaled(5, -1));
    result.add(DiagonalOperator.scaled(5, -0.3));
    result.add(DiagonalOperator.of(Matrix.column(2, -3, 0.5, 1)));
    return result;
  }

  @ParameterizedTest
  @MethodSource("operators")
  void applyingIsMultiplyingByTheMatrix(LinearOperator a) {
    Matrix x = new Draws(2).gaussian(a.columns(), 3);
    Matrix y = new Draws(3).gaussian(a.rows(), 3);
    assertClose(
        a.toMatrix().times(x), Evaluated.of((tape, in) -> a.apply(tape, in.get(0)), x), 1e-13);
    assertClose(
        a.toMatrix().transpose().times(y),
        Evaluated.of((tape, in) -> a.applyAdjoint(tape, in.get(0)), y),
        1e-13);
    assertEquals(a.toMatrix().shape(), a.shape());
  }

  /** ⟨Ax, y⟩ = ⟨x, Aᵀy⟩. */
  @ParameterizedTest
  @MethodSource("operators")
  void theAdjointIsTheAdjoint(LinearOperator a) {
    Matrix x = new Draws(4).gaussian(a.columns(), 1);
    Matrix y = new Draws(5).gaussian(a.rows(), 1);
    Matrix ax = Evaluated.of((tape, in) -> a.apply(tape, in.get(0)), x);
    Matrix aty = Evaluated.of((tape, in) -> a.applyAdjoint(tape, in.get(0)), y);
    double scale = Math.sqrt(x.squaredNorm(0) * y.squaredNorm(0)) * Spectral.norm(a.toMatrix());
    assertEquals(dot(ax, y), dot(x, aty), 1e-14 * scale);
  }

  @ParameterizedTest
  @MethodSource("operators")
  void theNormIsTheLargestSingularValue(LinearOperator a) {
    Factorisations factorisations = float64().factorisations().orElseThrow();
    double expected = Spectral.norm(a.toMatrix());
    assertEquals(expected, a.norm(factorisations), 1e-12 * expected);
  }

  @ParameterizedTest
  @MethodSource("operators")
  void theInverseOfADiagonalUndoesIt(LinearOperator a) {
    if (a instanceof DiagonalOperator d) {
      Matrix x = new Draws(6).gaussian(a.columns(), 3);
      Matrix back = Evaluated.of((tape, in) -> d.applyInverse(tape, d.apply(tape, in.get(0))), x);
      assertClose(x, back, 1e-15);
    }
  }

  @ParameterizedTest
  @MethodSource("operators")
  void theStructureOfAMatrixIsFound(LinearOperator a) {
    LinearOperator found = Operators.of(a.toMatrix());
    assertEquals(a.toMatrix(), found.toMatrix());
    boolean diagonal = a instanceof DiagonalOperator || a.rows() * a.columns() == 1;
    assertEquals(diagonal, found instanceof DiagonalOperator);
  }

  @Test
  void aDiagonalWithA0InItHasNoInverseAndIsKeptAsAMatrix() {
    Matrix singular = Matrix.identity(4);
    singular.set(2, 2, 0);
    assertInstanceOf(DenseOperator.class, Operators.of(singular));
    Matrix almost = Matrix.identity(4);
    almost.set(2, 1, 1e-300);
    assertInstanceOf(DenseOperator.class, Operators.of(almost));
    assertInstanceOf(DenseOperator.class, Operators.of(Matrix.zeros(0, 0)));
  }

  @Test
  void multiplyingByMinusOneCostsNoProduct() {
    DiagonalOperator minus = DiagonalOperator.scaled(3, -1);
    assertEquals(
        Matrix.column(-1, -2, -3),
        Evaluated.of((tape, in) -> minus.apply(tape, in.get(0)), Matrix.column(1, 2, 3)));
  }

  @Test
  void aDiagonalHasFiniteEntriesOtherThan0() {
    refused(
        "a multiple of the identity needs a finite factor other than 0, not 0.0",
        () -> DiagonalOperator.scaled(3, 0));
    refused(
        "a multiple of the identity needs a finite factor other than 0, not NaN",
        () -> DiagonalOperator.scaled(3, Double.NaN));
    refused(
        "a diagonal operator needs finite entries other than 0, but entry 1 is 0.0",
        () -> DiagonalOperator.of(Matrix.column(1, 0)));
    refused(
        "a diagonal is one column, not a 2×2 matrix",
        () -> DiagonalOperator.of(Matrix.identity(2)));
  }

  private static void refused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  private static void assertClose(Matrix expected, Matrix actual, double tolerance) {
    assertEquals(expected.shape(), actual.shape());
    for (int k = 0; k < expected.values().length; k++) {
      double scale = Math.max(1, Math.abs(expected.values()[k]));
      assertEquals(expected.values()[k], actual.values()[k], tolerance * scale);
    }
  }

  private static double dot(Matrix a, Matrix b) {
    return a.transpose().times(b).get(0, 0);
  }
}
