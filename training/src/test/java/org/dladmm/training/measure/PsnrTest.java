package org.dladmm.training.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsnrTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1, 1, 0",
    "0, 1, 65025",
    "0.5, 0.5, 0",
    "-3, 0, 0",
    "7, 1, 0",
    "7, 0.9, 625",
    "0.1, 0.1019, 0",
    "0.1, 0.102, 0",
    "0.1, 0.1021, 0",
    "0.1, 0.103, 0",
    "0.1, 0.104, 1",
    "NaN, 0, 0",
    "NaN, 1, 65025",
    "Infinity, 1, 0",
    "-Infinity, 1, 65025"
  })
  void valuesAreClippedAndRoundedTo8Bits(double estimate, double clean, double squared) {
    assertEquals(squared, Psnr.squaredError(Matrix.column(estimate), Matrix.column(clean)));
  }

  @Test
  void errorsAddUpOverAllPixels() {
    Matrix clean = Matrix.of(2, 2, 0, 0.2, 0.4, 1);
    Matrix estimate = Matrix.of(2, 2, 0.2, 0.2, 0.2, 1);
    assertEquals(51 * 51 * 2, Psnr.squaredError(estimate, clean));
  }

  @Test
  void decibelsAreOfTheMeanSquareError() {
    assertEquals(0, Psnr.decibels(65025, 1), 1e-12);
    assertEquals(20, Psnr.decibels(650.25 * 12, 12), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, Psnr.decibels(0, 12));
  }
}
