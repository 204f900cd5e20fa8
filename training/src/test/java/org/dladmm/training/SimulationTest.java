package org.dladmm.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Set;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.Simulation.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
  private static final Simulation SIMULATION = new Simulation(40, 25, 0.1, 2, 7);

  @Test
  void theColumnsOfAHaveLength1() {
    Matrix a = SIMULATION.a();
    assertEquals("40×25", a.shape());
    for (int j = 0; j < a.columns(); j++) {
      assertEquals(1, a.squaredNorm(j), 1e-14);
    }
  }

  @Test
  void xIsAzPlusEToTheLastBit() {
    Samples s = SIMULATION.samples("train", 30);
    Matrix a = SIMULATION.a();
    Matrix z = s.z().orElseThrow();
    for (int j = 0; j < 30; j++) {
      for (int i = 0; i < 40; i++) {
        double sum = 0;
        for (int k = 0; k < 25; k++) {
          sum += a.get(i, k) * z.get(k, j);
        }
        assertEquals(sum + s.e().orElseThrow().get(i, j), s.x().get(i, j));
      }
    }
  }

  @Test
  void aDenseBMixesE() {
    Simulation mixed =
        new Simulation(40, 25, 30, new Entries(0.1, 2), new Entries(1, 0.5), true, 7);
    Samples s = mixed.samples("train", 200);
    Matrix b = mixed.b().orElseThrow();
    assertEquals("40×30", b.shape());
    assertEquals(1, b.squaredNorm(29), 1e-14);
    Matrix e = s.e().orElseThrow();
    assertEquals("30×200", e.shape());
    assertEquals(0.25, Arrays.stream(e.values()).map(v -> v * v).average().orElseThrow(), 0.03);
    Matrix az = mixed.a().times(s.z().orElseThrow());
    Matrix be = b.times(e);
    for (int i = 0; i < be.values().length; i++) {
      assertEquals(az.values()[i] + be.values()[i], s.x().values()[i]);
    }
    assertEquals(SIMULATION.a(), mixed.a());
  }

  @Test
  void zAndENeedNotBeTold() {
    Entries entries = new Entries(0.1, 2);
    Simulation hidden = new Simulation(40, 25, 0, entries, entries, false, 7);
    assertEquals(Samples.of(SIMULATION.samples("train", 4).x()), hidden.samples("train", 4));
    assertEquals(Set.of(), hidden.fresh(5).truth());
    assertEquals(Set.of(), hidden.fresh(5).part(1, 0).truth());
  }

  @Test
  void theDensityAndTheDeviationAreThoseAskedFor() {
    Samples s = SIMULATION.samples("train", 2000);
    checkMoments(s.z().orElseThrow());
    checkMoments(s.e().orElseThrow());
    Samples full = new Simulation(40, 25, 1, 2, 7).samples("train", 5);
    assertEquals(0, Arrays.stream(full.z().orElseThrow().values()).filter(v -> v == 0).count());
  }

  private static void checkMoments(Matrix sparse) {
    double[] drawn = Arrays.stream(sparse.values()).filter(v -> v != 0).toArray();
    double density = (double) drawn.length / sparse.values().length;
    assertEquals(0.1, density, 0.01);
    assertEquals(0, Arrays.stream(drawn).average().orElseThrow(), 0.15);
    assertEquals(4, Arrays.stream(drawn).map(v -> v * v).average().orElseThrow(), 0.4);
  }

  @Test
  void aStreamBeginsWithTheSameColumnsHoweverManyAreDrawn() {
    Samples few = SIMULATION.samples("train", 3);
    assertEquals(few.x(), SIMULATION.samples("train", 9).columns(0, 3).x());
    assertEquals(few.z(), SIMULATION.samples("train", 9).columns(0, 3).z());
  }

  @Test
  void otherStreamsAndSeedsGiveOtherColumns() {
    Simulation other = new Simulation(40, 25, 0.1, 2, 8);
    Samples train = SIMULATION.samples("train", 4);
    assertNotEquals(train.z(), SIMULATION.samples("test", 4).z());
    assertNotEquals(train.e(), SIMULATION.samples("test", 4).e());
    assertNotEquals(train.z(), other.samples("train", 4).z());
    assertNotEquals(SIMULATION.a(), other.a());
    assertEquals(SIMULATION.a(), new Simulation(40, 25, 0.5, 1, 7).a());
  }

  @Test
  void thePapersIs500By250() {
    Simulation paper = Simulation.paper(3);
    assertEquals(new Simulation(500, 250, 0.1, 1, 3), paper);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 0.1, 1",
    "5, -1, 0.1, 1",
    "5, 5, 0, 1",
    "5, 5, 1.5, 1",
    "5, 5, NaN, 1",
    "5, 5, 0.1, 0",
    "5, 5, 0.1, NaN",
    "5, 5, 0.1, Infinity"
  })
  void sizesAndSharesThatMakeNoSenseAreRefused(int m, int d, double density, double deviation) {
    assertThrows(IllegalArgumentException.class, () -> new Simulation(m, d, density, deviation, 1));
  }

  @Test
  void noColumnsAreRefused() {
    assertEquals(
        "a simulation needs 1 column or more to train with, not -5",
        assertThrows(IllegalArgumentException.class, () -> SIMULATION.samples("train", -5))
            .getMessage());
  }
}
