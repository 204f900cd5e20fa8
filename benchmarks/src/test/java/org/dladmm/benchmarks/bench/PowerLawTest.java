package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerLawTest {
  private static final double[] X = {1, 2, 4, 8, 16};

  @Test
  void aPowerIsFound() {
    PowerLaw law = PowerLaw.through(X, Arrays.stream(X).map(x -> 3 * Math.pow(x, 1.5)).toArray());
    assertEquals(1.5, law.exponent(), 1e-12);
    assertEquals(1.5, law.atTheEnd(), 1e-12);
    assertEquals(1, law.fit(), 1e-12);
  }

  /** 10 + x is flat at first; its slope between 8 and 16 is log₂(26/18). */
  @Test
  void theEndTellsWhatAConstantHides() {
    PowerLaw law = PowerLaw.through(X, Arrays.stream(X).map(x -> 10 + x).toArray());
    assertEquals(Math.log(26.0 / 18) / Math.log(2), law.atTheEnd(), 1e-12);
    assertTrue(law.exponent() < law.atTheEnd());
    assertTrue(law.fit() < 1);
  }

  @Test
  void onePointIsNoLaw() {
    assertThrows(
        IllegalArgumentException.class, () -> PowerLaw.through(new double[] {1}, new double[] {1}));
  }

  @Test
  void anAxisVariesOneSizeAndKeepsTheOthers() {
    BenchCase base = new BenchCase(500, 250, 15, 20);
    assertEquals(
        List.of("500x250x4x20", "500x250x8x20", "500x250x15x20", "500x250x30x20", "500x250x60x20"),
        Axis.LAYERS.around(base).stream().map(BenchCase::toString).toList());
    assertEquals(
        List.of(5, 20, 80, 320, 1280),
        Axis.COLUMNS.around(base).stream().map(BenchCase::columns).toList());
    for (Axis axis : Axis.values()) {
      assertTrue(axis.around(base).contains(base));
    }
  }
}
