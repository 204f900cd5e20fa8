package org.dladmm.training.image.procedural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.image.Picture;
import org.junit.jupiter.api.Test;

class ProceduralPictureTest {
  private static final Picture PICTURE = ProceduralPicture.draw();
  private static final Matrix PIXELS = PICTURE.channels().get(0);

  @Test
  void itIsGreyOfEightBitsAndNeverBlackOrWhite() {
    assertFalse(PICTURE.colour());
    assertEquals("512×512", PIXELS.shape());
    assertTrue(Arrays.stream(PIXELS.values()).allMatch(v -> v >= 0.04 && v <= 0.96));
    assertTrue(Arrays.stream(PIXELS.values()).allMatch(v -> v == Math.rint(255 * v) / 255));
  }

  /** The sky is smooth; stripes and bricks are not. */
  @Test
  void itHasWhatIsEasyAndWhatIsHard() {
    assertTrue(roughness(30, 120, 30) < 0.01);
    assertTrue(roughness(300, 370, 30) > 0.15);
    assertTrue(roughness(330, 60, 30) > 0.05);
  }

  /** Results that were published must be had again. */
  @Test
  void itsBitsAreTheSameInEveryVersionAndOnEveryJava() throws GeneralSecurityException {
    byte[] bytes = new byte[PIXELS.values().length];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) Math.round(255 * PIXELS.values()[k]);
    }
    assertEquals(
        "5c12222803252298743a87b8fa636ac3bb982daa527a245d3f8e955aae3f8a2f",
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  /** Root mean square of the differences between neighbours in a square. */
  private static double roughness(int top, int left, int side) {
    double sum = 0;
    for (int i = top; i < top + side; i++) {
      for (int j = left; j < left + side; j++) {
        double difference = PIXELS.get(i, j) - PIXELS.get(i, j - 1);
        sum += difference * difference;
      }
    }
    return Math.sqrt(sum) / side;
  }
}
