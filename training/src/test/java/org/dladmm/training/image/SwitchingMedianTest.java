package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class SwitchingMedianTest {
  @Test
  void zeroAndOneAreSuspect() {
    assertTrue(SwitchingMedian.suspect(0) && SwitchingMedian.suspect(1));
    assertFalse(SwitchingMedian.suspect(1 / 255.0) || SwitchingMedian.suspect(254 / 255.0));
  }

  @Test
  void aSuspectPixelBecomesTheMedianOfTheSoundOnesAround() {
    Matrix channel =
        Matrix.ofRows(
            new double[] {0.1, 0.2, 0.3}, new double[] {0.4, 1, 0.9}, new double[] {0, 1, 0.8});
    Matrix expected =
        Matrix.ofRows(
            new double[] {0.1, 0.2, 0.3},
            new double[] {0.4, (0.3 + 0.4) / 2, 0.9},
            new double[] {0.4, 0.8, 0.8});
    assertEquals(expected, SwitchingMedian.fill(channel));
    assertEquals(1, channel.get(1, 1), "what is given stays as it is");
  }

  @Test
  void whereNothingIsSoundTheFarthestWindowIsNineByNine() {
    Matrix channel = Matrix.zeros(1, 12);
    channel.set(0, 0, 0.5);
    Matrix filled = SwitchingMedian.fill(channel);
    assertEquals(0.5, filled.get(0, 4));
    assertEquals(0, filled.get(0, 5));
    assertEquals(Matrix.constant(3, 3, 1), SwitchingMedian.fill(Matrix.constant(3, 3, 1)));
  }

  /** Against the definition, written as it reads. */
  @Test
  void everyPixelIsAsDefined() {
    Matrix channel = Matrix.zeros(23, 17);
    Random random = new Random(5);
    for (int k = 0; k < channel.values().length; k++) {
      channel.values()[k] = random.nextInt(10) < 8 ? random.nextInt(2) : random.nextDouble();
    }
    Matrix filled = SwitchingMedian.fill(channel);
    for (int i = 0; i < channel.rows(); i++) {
      for (int j = 0; j < channel.columns(); j++) {
        assertEquals(defined(channel, i, j), filled.get(i, j), "pixel " + i + ", " + j);
      }
    }
  }

  private static double defined(Matrix channel, int row, int column) {
    double value = channel.get(row, column);
    for (int reach = 1; reach <= 4 && SwitchingMedian.suspect(value); reach++) {
      List<Double> sound = new ArrayList<>();
      for (int i = 0; i < channel.rows(); i++) {
        for (int j = 0; j < channel.columns(); j++) {
          boolean near = Math.max(Math.abs(i - row), Math.abs(j - column)) <= reach;
          if (near && !SwitchingMedian.suspect(channel.get(i, j))) {
            sound.add(channel.get(i, j));
          }
        }
      }
      if (!sound.isEmpty()) {
        sound.sort(null);
        int half = sound.size() / 2;
        return sound.size() % 2 == 1
            ? sound.get(half)
            : (sound.get(half - 1) + sound.get(half)) / 2;
      }
    }
    return value;
  }
}
