package org.dladmm.training.optimiser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.dladmm.expression.Broadcast;
import org.dladmm.network.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final Parameter MATRIX = new Parameter("W", Broadcast.FULL, 3, 2, false);
  private static final Parameter VECTOR =
      new Parameter("layer-01.t", Broadcast.PER_ROW, 3, 1, true);

  @Test
  void constantIsConstant() {
    assertEquals(1, Schedule.constant().factor(0));
    assertEquals(1, Schedule.constant().factor(0.999));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 0.8681980515339464", "0.5, 0.55", "1, 0.1"})
  void theCosineFallsFromTheFullRateToItsFloor(double progress, double factor) {
    assertEquals(factor, Schedule.cosine(0.1).factor(progress), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.33, 1", "0.34, 0.5", "0.66, 0.5", "0.67, 0.25", "0.99, 0.25"})
  void stepsFallAtEqualDistances(double progress, double factor) {
    assertEquals(factor, Schedule.steps(2, 0.5).factor(progress));
  }

  @Test
  void noStepsAreAConstant() {
    assertEquals(1, Schedule.steps(0, 0.5).factor(0.99));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void aFloorOutside0To1IsRefused(double floor) {
    assertThrows(IllegalArgumentException.class, () -> Schedule.cosine(floor));
  }

  @Test
  void stepsThatDoNotFallAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Schedule.steps(-1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> Schedule.steps(2, 0));
    assertThrows(IllegalArgumentException.class, () -> Schedule.steps(2, 2));
    assertThrows(IllegalArgumentException.class, () -> Schedule.steps(2, Double.NaN));
  }

  @Test
  void matricesHaveARateOfTheirOwn() {
    LearningRates rates = new LearningRates(0.5, 4, Schedule.steps(1, 0.25));
    assertEquals(0.5, rates.of(MATRIX));
    assertEquals(4, rates.of(VECTOR));
  }

  @Test
  void aKindOfParameterOrASingleOneMayHaveARateOfItsOwn() {
    Schedule constant = Schedule.constant();
    assertEquals(7, new LearningRates(1, 2, Map.of(VECTOR.kind(), 7.0), constant).of(VECTOR));
    assertEquals(
        0,
        new LearningRates(1, 2, Map.of(VECTOR.kind(), 7.0, VECTOR.name(), 0.0), constant)
            .of(VECTOR));
    assertEquals(1, new LearningRates(1, 2, Map.of(VECTOR.kind(), 7.0), constant).of(MATRIX));
  }

  @Test
  void aWarmUpRisesToTheFullRate() {
    Schedule schedule = Schedule.steps(1, 0.5).withWarmUp(0.2);
    assertEquals(0.01, schedule.factor(0));
    assertEquals(0.5, schedule.factor(0.1));
    assertEquals(1, schedule.factor(0.2));
    assertEquals(0.5, schedule.factor(0.7));
    assertThrows(IllegalArgumentException.class, () -> Schedule.constant().withWarmUp(1));
  }

  @Test
  void aRateOf0LeavesAParameterAlone() {
    LearningRates rates = new LearningRates(0, 1, Schedule.constant());
    assertFalse(rates.trains(MATRIX));
    assertTrue(rates.trains(VECTOR));
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, -1", "NaN, 1", "1, NaN", "Infinity, 1"})
  void ratesThatAreNoneAreRefused(double weights, double vectors) {
    Schedule any = Schedule.constant();
    assertThrows(IllegalArgumentException.class, () -> new LearningRates(weights, vectors, any));
  }
}
