package org.dladmm.training.image;

import java.awt.image.BufferedImage;
import org.dladmm.matrix.Matrix;

/** An image to be encoded, 8 bits a channel: values are clipped to [0, 1] and rounded. */
final class PixelWriter {
  private PixelWriter() {}

  static BufferedImage write(Picture picture) {
    int type = picture.colour() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY;
    BufferedImage image = new BufferedImage(picture.width(), picture.height(), type);
    for (int band = 0; band < picture.channels().size(); band++) {
      Matrix channel = picture.channels().get(band);
      for (int y = 0; y < picture.height(); y++) {
        for (int x = 0; x < picture.width(); x++) {
          image.getRaster().setSample(x, y, band, eightBits(channel.get(y, x)));
        }
      }
    }
    return image;
  }

  private static int eightBits(double value) {
    return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
  }
}
