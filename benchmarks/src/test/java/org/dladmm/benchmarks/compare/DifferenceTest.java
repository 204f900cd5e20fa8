package org.dladmm.benchmarks.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static double of(Matrix reference, Matrix result) {
    return Difference.of(Map.of("x", reference), Map.of("x", result)).get("x");
  }

  @Test
  void largeResultsAreComparedRelativelyAndSmallOnesAbsolutely() {
    assertEquals(0.5 / 100, of(Matrix.column(100, 1), Matrix.column(100, 1.5)));
    assertEquals(0.25, of(Matrix.column(0.5, 0), Matrix.column(0.5, -0.25)));
    assertEquals(0, of(Matrix.column(3, -4), Matrix.column(3, -4)));
    assertEquals(0, of(Matrix.zeros(0, 3), Matrix.zeros(0, 3)));
  }

  @Test
  void theLargestOfAllResultsCounts() {
    Map<String, Double> differences =
        Difference.of(
            Map.of("x", Matrix.column(1), "y", Matrix.column(2)),
            Map.of("x", Matrix.column(1.125), "y", Matrix.column(2.5)));
    assertEquals(Map.of("x", 0.125, "y", 0.25), differences);
    assertEquals(0.25, Difference.largest(differences));
  }

  @Test
  void whatIsNotANumberIsNeverLost() {
    Matrix ones = Matrix.column(1, 1, 1);
    assertTrue(Double.isNaN(of(ones, Matrix.column(Double.NaN, 1, 1))));
    assertTrue(Double.isNaN(of(ones, Matrix.column(1, 1, Double.NaN))));
    assertEquals(Double.POSITIVE_INFINITY, of(ones, Matrix.column(1, Double.NEGATIVE_INFINITY, 1)));
    assertTrue(Double.isNaN(Difference.largest(Map.of("x", 1.0, "y", Double.NaN))));
  }

  @Test
  void otherNamesOrShapesAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Difference.of(Map.of("x", Matrix.column(1)), Map.of("y", Matrix.column(1))));
    assertThrows(IllegalArgumentException.class, () -> of(Matrix.zeros(2, 1), Matrix.zeros(1, 2)));
  }
}
