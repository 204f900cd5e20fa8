package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final Picture PICTURE =
      Picture.grey(
          Matrix.ofRows(
              new double[] {0, 0.4, 0.8, 0.2, 1},
              new double[] {0.4, 0.8, 0.4, 0.6, 0},
              new double[] {0.2, 0.2, 0.2, 0.2, 0.2}));

  @TempDir private Path folder;

  @Test
  void aSmallPictureIsShownAsItIs() throws IOException {
    InlineImage image = Preview.scaled(PICTURE, 5);
    assertEquals(PICTURE, decoded(image));
    assertEquals(5, image.width());
    assertEquals(3, image.height());
    assertFalse(image.enlarged());
  }

  @Test
  void aPixelIsTheMeanOfTheAreaThatItStandsFor() throws IOException {
    Picture square = Picture.grey(Matrix.ofRows(new double[] {0, 0.6, 0.3}));
    // the middle pixel counts half on both sides
    assertEquals(
        Picture.grey(Matrix.of(1, 2, 51 / 255.0, 102 / 255.0)), decoded(Preview.scaled(square, 2)));
    Picture dot = decoded(Preview.scaled(PICTURE, 1));
    double mean = Arrays.stream(PICTURE.luma().values()).average().orElseThrow();
    assertEquals(mean, dot.luma().get(0, 0), 0.5 / 255);
  }

  @Test
  void theLongerSideIsBounded() {
    InlineImage upright = Preview.scaled(Picture.grey(Matrix.zeros(300, 100)), 60);
    assertEquals(60, upright.height());
    assertEquals(20, upright.width());
    assertEquals(1, Preview.scaled(Picture.grey(Matrix.zeros(2, 900)), 60).height());
  }

  @Test
  void whatIsLargeAsPngIsJpeg() throws IOException {
    Matrix noise = Matrix.zeros(200, 200);
    Random random = new Random(2);
    for (int k = 0; k < noise.values().length; k++) {
      noise.values()[k] = 0.3 + 0.4 * random.nextDouble();
    }
    Picture colour = new Picture(List.of(noise, noise, noise.times(0.5)));
    InlineImage image = Preview.scaled(colour, 200);
    assertTrue(image.uri().startsWith("data:image/jpeg;base64,"));
    Picture shown = decoded(image);
    for (int c = 0; c < 3; c++) {
      assertEquals(mean(colour, c), mean(shown, c), 0.01);
    }
  }

  @Test
  void aDetailHasEveryPixelAsASquare() throws IOException {
    InlineImage image = Preview.detail(PICTURE, 0, 1, 2, 3);
    Picture shown = decoded(image);
    assertEquals("6×6", shown.luma().shape());
    assertTrue(image.enlarged());
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        assertEquals(PICTURE.luma().get(i / 3, 1 + j / 3), shown.luma().get(i, j), 1e-12);
      }
    }
  }

  @Test
  void aDetailLiesWithinThePicture() throws IOException {
    Picture corner = decoded(Preview.detail(PICTURE, 99, 99, 2, 1));
    assertEquals(
        Picture.grey(Matrix.ofRows(new double[] {0.6, 0}, new double[] {0.2, 0.2})), corner);
    assertEquals(PICTURE, decoded(Preview.detail(PICTURE, 1, -4, 50, 1)));
  }

  private static double mean(Picture picture, int channel) {
    return Arrays.stream(picture.channels().get(channel).values()).average().orElseThrow();
  }

  private Picture decoded(InlineImage image) throws IOException {
    String content = image.uri().substring(image.uri().indexOf(',') + 1);
    return ImageFile.read(
        Files.write(folder.resolve("shown"), Base64.getDecoder().decode(content)));
  }
}
