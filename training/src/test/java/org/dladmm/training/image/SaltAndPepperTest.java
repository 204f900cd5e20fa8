package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaltAndPepperTest {
  private static final int PIXELS = 200 * 150;
  private static final Picture GREY = Picture.grey(Matrix.constant(200, 150, 0.5));

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9})
  void halfOfWhatIsReplacedIsSaltAndHalfPepper(double rate) {
    Matrix noisy = new SaltAndPepper(rate, 3).corrupt(GREY, "lena").channels().get(0);
    // five standard deviations
    double bound = 5 * Math.sqrt(rate / 2 * (1 - rate / 2) / PIXELS);
    assertEquals(rate / 2, share(noisy, 0), bound);
    assertEquals(rate / 2, share(noisy, 1), bound);
    assertEquals(1, share(noisy, 0) + share(noisy, 1) + share(noisy, 0.5), 1e-12);
  }

  @Test
  void nothingIsReplacedAtRateZeroAndEverythingAtRateOne() {
    assertEquals(GREY, new SaltAndPepper(0, 3).corrupt(GREY, "lena"));
    Matrix all = new SaltAndPepper(1, 3).corrupt(GREY, "lena").channels().get(0);
    assertEquals(0, share(all, 0.5));
  }

  @Test
  void seedNameAndChannelDecideTheNoise() {
    Matrix half = GREY.channels().get(0);
    Picture colour = new Picture(List.of(half, half, half));
    Picture noisy = new SaltAndPepper(0.3, 3).corrupt(colour, "lena");
    assertEquals(noisy, new SaltAndPepper(0.3, 3).corrupt(colour, "lena"));
    assertNotEquals(noisy, new SaltAndPepper(0.3, 4).corrupt(colour, "lena"));
    assertNotEquals(noisy, new SaltAndPepper(0.3, 3).corrupt(colour, "barb"));
    assertNotEquals(noisy.channels().get(0), noisy.channels().get(1));
    assertEquals(Matrix.constant(200, 150, 0.5), half);
  }

  /** Results that were published must be had again from the same seed. */
  @Test
  void theNoiseIsTheSameInEveryVersion() {
    Picture noisy =
        new SaltAndPepper(0.5, 1).corrupt(Picture.grey(Matrix.constant(3, 4, 0.5)), "lena");
    assertEquals(
        Picture.grey(Matrix.of(3, 4, 0, 0, 0.5, 0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1, 0)), noisy);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, -0.1, Double.NaN})
  void aRateIsAProbability(double rate) {
    InputException refusal =
        assertThrows(InputException.class, () -> new SaltAndPepper(rate, 1).rate());
    assertEquals(
        "a noise rate is a share of the pixels, from 0 to 1, not " + rate, refusal.getMessage());
  }

  private static double share(Matrix channel, double value) {
    return Arrays.stream(channel.values()).filter(v -> v == value).count() / (double) PIXELS;
  }
}
