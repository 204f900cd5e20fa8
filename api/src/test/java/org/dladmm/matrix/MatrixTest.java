package org.dladmm.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.dladmm.oracle.Draws;
import org.junit.jupiter.api.Test;

class MatrixTest {
  private static final Matrix A = Matrix.ofRows(new double[] {1, 2, 3}, new double[] {4, 5, 6});

  @Test
  void columnsLieNextToEachOther() {
    assertEquals(Matrix.of(2, 3, 1, 4, 2, 5, 3, 6), A);
    assertEquals(6, A.get(1, 2));
    assertEquals("2×3", A.shape());
  }

  @Test
  void productsAreThoseOfAnIndependentLibrary() {
    Draws draws = new Draws(1);
    for (int round = 0; round < 20; round++) {
      Matrix a = draws.gaussian(1 + draws.below(6), 1 + draws.below(6));
      Matrix b = draws.gaussian(a.columns(), 1 + draws.below(6));
      double[][] expected = library(a).multiply(library(b)).getData();
      Matrix actual = a.times(b);
      for (int i = 0; i < a.rows(); i++) {
        for (int j = 0; j < b.columns(); j++) {
          assertEquals(expected[i][j], actual.get(i, j), 1e-14 * a.columns());
        }
      }
    }
  }

  @Test
  void aTransposedMatrixHasRowsForColumns() {
    assertEquals(
        Matrix.ofRows(new double[] {1, 4}, new double[] {2, 5}, new double[] {3, 6}),
        A.transpose());
    assertEquals(A, A.transpose().transpose());
  }

  @Test
  void columnsCanBeTakenInAnyOrder() {
    assertEquals(Matrix.of(2, 2, 2, 5, 3, 6), A.columns(1, 3));
    assertEquals(Matrix.of(2, 3, 3, 6, 1, 4, 3, 6), A.columns(new int[] {2, 0, 2}));
    assertEquals(Matrix.zeros(2, 0), A.columns(1, 1));
  }

  @Test
  void columnsThatAreNotThereAreRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> A.columns(1, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> A.columns(-1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> A.columns(2, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> A.columns(new int[] {0, 3}));
    assertThrows(IndexOutOfBoundsException.class, () -> A.columns(new int[] {-1}));
  }

  @Test
  void matricesStandBesideEachOther() {
    assertEquals(Matrix.of(2, 4, 1, 4, 2, 5, 3, 6, 7, 8), A.beside(Matrix.column(7, 8)));
  }

  @Test
  void takenColumnsAreCopies() {
    Matrix part = A.columns(0, 2);
    part.set(0, 0, 99);
    assertEquals(1, A.get(0, 0));
  }

  @Test
  void squaredNormsAreThoseOfColumns() {
    assertEquals(17, A.squaredNorm(0));
    assertEquals(45, A.squaredNorm(2));
  }

  @Test
  void equalMeansTheSameShapeAndBits() {
    assertEquals(Matrix.column(Double.NaN), Matrix.column(Double.NaN));
    assertNotEquals(Matrix.column(0.0), Matrix.column(-0.0));
    assertNotEquals(Matrix.of(1, 2, 1, 2), Matrix.of(2, 1, 1, 2));
    assertEquals(A.copy().hashCode(), A.hashCode());
  }

  @Test
  void whatDoesNotFitIsRefusedInASentence() {
    refused("a 2×2 matrix has 4 values, but 3 were given", () -> Matrix.of(2, 2, 1, 2, 3));
    refused("a matrix cannot be -1×2; both must be 0 or more", () -> Matrix.of(-1, 2));
    refused(
        "row 0 has 2 values, but row 1 has 1",
        () -> Matrix.ofRows(new double[] {1, 2}, new double[] {3}));
    refused("the product of a 2×3 and a 2×3 matrix does not exist", () -> A.times(A));
    refused("a matrix with 2 rows cannot stand beside one with 3", () -> A.beside(A.transpose()));
    assertEquals(
        "there is no entry (2, 0) in a 2×3 matrix",
        assertThrows(IndexOutOfBoundsException.class, () -> A.get(2, 0)).getMessage());
  }

  private static RealMatrix library(Matrix a) {
    double[][] rows = new double[a.rows()][a.columns()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        rows[i][j] = a.get(i, j);
      }
    }
    return new Array2DRowRealMatrix(rows, false);
  }

  private static void refused(String sentence, Runnable call) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
