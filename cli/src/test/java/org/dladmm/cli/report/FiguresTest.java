package org.dladmm.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "3, 3",
    "1000, 1000",
    "12345678, 12345678",
    "-31.0764, -31.076",
    "0.5, 0.5",
    "0.123456, 0.12346",
    "123456.7, 123460",
    "9.8e-7, 9.8e-07",
    "1e-4, 1e-04",
    "1.23456789e12, 1.2346e+12",
    "NaN, –",
    "-Infinity, -∞"
  })
  void numbersAreWrittenForReading(double value, String expected) {
    assertEquals(expected, Figures.of(value));
  }

  @Test
  void aRoundedDecimalKeepsItsDigits() {
    assertEquals("15.00", Figures.of(new BigDecimal("15.00")));
  }
}
