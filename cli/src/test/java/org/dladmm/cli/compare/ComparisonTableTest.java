package org.dladmm.cli.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ComparisonTableTest {
  @Test
  void timesHaveThreeDigitsAndAUnit() {
    assertEquals("0.05µs", ComparisonTable.time(5e-8));
    assertEquals("5.63µs", ComparisonTable.time(5.63e-6));
    assertEquals("99.9µs", ComparisonTable.time(99.94e-6));
    assertEquals("100µs", ComparisonTable.time(99.96e-6));
    assertEquals("999µs", ComparisonTable.time(999.4e-6));
    assertEquals("1.00ms", ComparisonTable.time(999.6e-6));
    assertEquals("12.3ms", ComparisonTable.time(12.34e-3));
    assertEquals("999ms", ComparisonTable.time(0.9994));
    assertEquals("1.00s", ComparisonTable.time(0.9996));
    assertEquals("123s", ComparisonTable.time(123.4));
    assertEquals("–", ComparisonTable.time(Double.NaN));
  }
}
