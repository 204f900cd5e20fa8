package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dladmm.training.EpochReport;
import org.junit.jupiter.api.Test;

class StageSummaryTest {
  private static final List<EpochReport> EPOCHS =
      List.of(
          new EpochReport("numbers", 1, 5, -3, Double.NaN, 1, 0, 2),
          new EpochReport("numbers", 2, 5, -4, Double.NaN, 0.5, 1, 5),
          new EpochReport("weights", 3, 5, -5, -20, 1, 0, 15),
          new EpochReport("weights", 4, 5, -6, -30, 0.5, 2, 26),
          new EpochReport("weights", 5, 5, -7, -25, 0.1, 2, 35));

  @Test
  void aStageEndsWithItsBestEpochsFigure() {
    assertEquals(
        List.of(
            new StageSummary("numbers", 2, 5, -3, -4, Double.NaN, 2, 1),
            new StageSummary("weights", 3, 30, -5, -7, -30, 4, 2)),
        StageSummary.of(EPOCHS, true));
  }

  @Test
  void orWithItsLast() {
    assertEquals(
        new StageSummary("weights", 3, 30, -5, -7, -25, 5, 2),
        StageSummary.of(EPOCHS, false).get(1));
  }
}
