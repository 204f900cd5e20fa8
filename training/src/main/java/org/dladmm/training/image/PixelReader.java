package org.dladmm.training.image;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.matrix.Matrix;

/**
 * Values of a decoded image. Grey and colour of any depth are taken as they are in the file,
 * without a conversion between colour spaces; what is transparent lies on white.
 */
final class PixelReader {
  private PixelReader() {}

  static Picture read(BufferedImage image) {
    ColorModel model = image.getColorModel();
    boolean plain =
        model instanceof ComponentColorModel
            && model.getComponentSize(0) <= 16
            && (model.getNumColorComponents() == 1 || model.getNumColorComponents() == 3);
    return plain ? components(image) : converted(image);
  }

  private static Picture components(BufferedImage image) {
    ColorModel model = image.getColorModel();
    Raster raster = image.getRaster();
    List<Matrix> channels = new ArrayList<>();
    for (int band = 0; band < model.getNumColorComponents(); band++) {
      Matrix channel = Matrix.zeros(image.getHeight(), image.getWidth());
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          double value = sample(raster, model, x, y, band);
          if (model.hasAlpha()) {
            double alpha = sample(raster, model, x, y, model.getNumColorComponents());
            value = (image.isAlphaPremultiplied() ? value : alpha * value) + (1 - alpha);
          }
          channel.set(y, x, value);
        }
      }
      channels.add(channel);
    }
    return new Picture(channels);
  }

  private static double sample(Raster raster, ColorModel model, int x, int y, int band) {
    return (double) raster.getSample(x, y, band) / ((1 << model.getComponentSize(band)) - 1);
  }

  /** Palettes and packed pixels, by Java's own conversion to 8 bits of red, green and blue. */
  private static Picture converted(BufferedImage image) {
    List<Matrix> channels = new ArrayList<>();
    for (int c = 0; c < 3; c++) {
      channels.add(Matrix.zeros(image.getHeight(), image.getWidth()));
    }
    boolean grey = true;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int argb = image.getRGB(x, y);
        double alpha = (argb >>> 24) / 255.0;
        for (int c = 0; c < 3; c++) {
          int value = (argb >> (16 - 8 * c)) & 0xff;
          channels.get(c).set(y, x, alpha * (value / 255.0) + (1 - alpha));
        }
        grey &= (argb & 0xff) == ((argb >> 8) & 0xff) && (argb & 0xff) == ((argb >> 16) & 0xff);
      }
    }
    return grey ? Picture.grey(channels.get(0)) : new Picture(channels);
  }
}
