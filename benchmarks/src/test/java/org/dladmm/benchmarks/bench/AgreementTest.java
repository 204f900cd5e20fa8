package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.dladmm.benchmarks.process.ContenderException;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final BenchCase SIZE = new BenchCase(3, 2, 1, 4);

  private static Agreement of(double theirLoss, Matrix theirGradient) {
    return Agreement.of(
        "ejml",
        "PyTorch",
        "samples",
        Map.of("loss", Matrix.column(200), "layer-01.beta", Matrix.column(1e-3, -2e-3, 0)),
        Map.of("loss", Matrix.column(theirLoss), "layer-01.beta", theirGradient));
  }

  @Test
  void theLargestDifferenceIsRelativeToTheLargestEntryHoweverSmall() {
    Agreement agreement = of(200, Matrix.column(1e-3, -2e-3, 1e-6));
    assertEquals(5e-4, agreement.difference(), 1e-15);
    assertEquals("layer-01.beta", agreement.where());
    ContenderException refusal =
        assertThrows(ContenderException.class, () -> agreement.require(SIZE));
    assertTrue(refusal.getMessage().contains("'layer-01.beta' differs by 5.0e-04"));
  }

  @Test
  void theLossCounts() {
    Agreement agreement = of(202, Matrix.column(1e-3, -2e-3, 0));
    assertEquals(0.01, agreement.difference(), 1e-15);
    assertEquals("loss", agreement.where());
  }

  @Test
  void whatIsWithinTheLimitPasses() {
    Agreement agreement = of(200 * (1 + 9e-5), Matrix.column(1e-3, -2e-3, 0));
    assertSame(agreement, agreement.require(SIZE));
  }

  @Test
  void whatIsNoNumberDoesNotPass() {
    Agreement agreement = of(200, Matrix.column(1e-3, Double.NaN, 0));
    assertEquals("layer-01.beta", agreement.where());
    assertThrows(ContenderException.class, () -> agreement.require(SIZE));
  }

  @Test
  void anotherShapeIsToldOf() {
    assertTrue(
        assertThrows(ContenderException.class, () -> of(200, Matrix.zeros(1, 3)))
            .getMessage()
            .contains("is 1×3, but ours is 3×1"));
  }
}
