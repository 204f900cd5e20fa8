package org.dladmm.training.image.procedural;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.image.Picture;

/**
 * A landscape with a house and a garden, 512×512 in grey, that is computed and not read: nothing
 * has to be at hand to try a denoiser, and its bits are the same on every Java.
 *
 * <p>Values are whole multiples of 1/255 from 0.04 to 0.96, so that none of them looks like
 * salt-and-pepper noise.
 */
public final class ProceduralPicture {
  /** Rows, and columns. */
  public static final int SIDE = 512;

  /** Points in a row, and in a column, of which a pixel is the mean. */
  private static final int POINTS = 2;

  private static final double DARKEST = 0.042;
  private static final double BRIGHTEST = 0.958;

  private ProceduralPicture() {}

  /** The picture; takes about half a second. */
  public static Picture draw() {
    List<Part> scene =
        Stream.of(Landscape.parts(), House.parts(), Garden.parts()).flatMap(List::stream).toList();
    Matrix pixels = Matrix.zeros(SIDE, SIDE);
    IntStream.range(0, SIDE).parallel().forEach(x -> drawColumn(scene, pixels, x));
    return Picture.grey(pixels);
  }

  private static void drawColumn(List<Part> scene, Matrix pixels, int x) {
    for (int y = 0; y < SIDE; y++) {
      double sum = 0;
      for (int point = 0; point < POINTS * POINTS; point++) {
        sum +=
            brightness(
                scene, x + (point % POINTS + 0.5) / POINTS, y + (point / POINTS + 0.5) / POINTS);
      }
      pixels.set(y, x, Math.rint(255 * sum / (POINTS * POINTS)) / 255);
    }
  }

  /** That of the foremost part at a point. */
  private static double brightness(List<Part> scene, double x, double y) {
    int front = scene.size() - 1;
    while (!scene.get(front).covers(x, y)) {
      front--;
    }
    return Math.max(DARKEST, Math.min(BRIGHTEST, scene.get(front).brightness(x, y)));
  }
}
