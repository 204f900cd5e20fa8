package org.dladmm.cli.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dladmm.training.model.FigureSeries;
import org.junit.jupiter.api.Test;

class ReturnedTest {
  private static Returned of(String name, List<Double> first, List<Double> again) {
    return Returned.of(new FigureSeries(name, first), Optional.of(new FigureSeries(name, again)));
  }

  @Test
  void decibelsAreComparedAsTheyAre() {
    Returned figure = of("psnr dladmm", List.of(10.0, 20.0), List.of(10.05, 20.0625));
    assertEquals(0.0625, figure.difference());
    assertTrue(figure.withinTolerance());
    assertFalse(of("psnr dladmm", List.of(30.0), List.of(30.125)).withinTolerance());
  }

  @Test
  void anErrorMayBeOffByAShareOfItselfToo() {
    assertTrue(of("nmse dladmm", List.of(-1.0, -50.0), List.of(-1.1, -47.5)).withinTolerance());
    assertFalse(of("nmse dladmm", List.of(-1.0, -50.0), List.of(-1.2, -50.0)).withinTolerance());
    assertFalse(of("nmse dladmm", List.of(-1.0, -50.0), List.of(-1.0, -47.3)).withinTolerance());
  }

  @Test
  void objectivesRelativeToTheLargerAndGapsAsTheyAre() {
    assertEquals(0.5, of("objective ladmm", List.of(-2.0), List.of(-4.0)).difference());
    assertFalse(of("bound ladmm", List.of(1.0), List.of(1.12)).withinTolerance());
    assertTrue(of("bound ladmm", List.of(1000.0), List.of(1080.0)).withinTolerance());
    assertTrue(of("relativeGap ladmm", List.of(1e-6), List.of(3e-6)).withinTolerance());
  }

  @Test
  void valuesThatAreNoNumbersReturnOrDoNot() {
    double minus = Double.NEGATIVE_INFINITY;
    assertTrue(
        of("bound ladmm", List.of(minus, Double.NaN), List.of(minus, Double.NaN)).sameBits());
    assertFalse(of("bound ladmm", List.of(minus), List.of(1.0)).withinTolerance());
    assertFalse(of("bound ladmm", List.of(1.0), List.of(Double.NaN)).withinTolerance());
    assertFalse(of("nmse ladmm", List.of(1.0, 2.0), List.of(1.0)).withinTolerance());
    assertFalse(
        Returned.of(new FigureSeries("nmse a", List.of(1.0)), Optional.empty()).withinTolerance());
    Returned zeros = of("nmse a", List.of(0.0), List.of(-0.0));
    assertTrue(zeros.withinTolerance());
    assertFalse(zeros.sameBits());
  }
}
