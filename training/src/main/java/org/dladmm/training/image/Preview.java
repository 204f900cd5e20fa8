package org.dladmm.training.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.dladmm.matrix.Matrix;

/**
 * Pictures for a page: the whole one, scaled down, or a detail of it, enlarged. Values are clipped
 * to [0, 1] and rounded to 8 bits.
 */
public final class Preview {
  /** Up to this size, in bytes, nothing is worth a loss. */
  private static final int SMALL = 1 << 14;

  private static final float JPEG_QUALITY = 0.9f;

  private Preview() {}

  /**
   * A picture whose longer side has at most so many pixels; each of them is the mean of the area
   * that it stands for. It is a PNG, or a JPEG of quality 0.9 where the PNG has more than 16 KiB
   * and the JPEG fewer.
   */
  public static InlineImage scaled(Picture picture, int longestSide) {
    if (longestSide < 1) {
      throw new IllegalArgumentException(
          "a preview has sides of 1 pixel or more, not " + longestSide);
    }
    double factor = Math.min(1, (double) longestSide / Math.max(picture.width(), picture.height()));
    Picture scaled = scaled(picture, side(picture.height(), factor), side(picture.width(), factor));
    BufferedImage image = PixelWriter.write(scaled);
    byte[] png = encode(image, "png");
    if (png.length <= SMALL) {
      return InlineImage.of("png", png, scaled, false);
    }
    byte[] jpeg = encode(image, "jpeg");
    return jpeg.length < png.length
        ? InlineImage.of("jpeg", jpeg, scaled, false)
        : InlineImage.of("png", png, scaled, false);
  }

  /**
   * A square of a picture as a PNG, in which every pixel is a square of {@code factor}×{@code
   * factor}.
   *
   * @param top first row; with {@code left} moved so that the square lies within the picture
   * @param left first column
   * @param side rows, and columns, of the square; fewer where the picture has not as many
   */
  public static InlineImage detail(Picture picture, int top, int left, int side, int factor) {
    if (side < 1 || factor < 1) {
      throw new IllegalArgumentException(
          "a detail has a side and a factor of 1 or more, not %d and %d".formatted(side, factor));
    }
    int rows = Math.min(side, picture.height());
    int columns = Math.min(side, picture.width());
    int firstRow = Math.max(0, Math.min(top, picture.height() - rows));
    int firstColumn = Math.max(0, Math.min(left, picture.width() - columns));
    List<Matrix> channels =
        picture.channels().stream()
            .map(
                channel -> {
                  Matrix large = Matrix.zeros(rows * factor, columns * factor);
                  for (int i = 0; i < large.rows(); i++) {
                    for (int j = 0; j < large.columns(); j++) {
                      large.set(i, j, channel.get(firstRow + i / factor, firstColumn + j / factor));
                    }
                  }
                  return large;
                })
            .toList();
    Picture enlarged = new Picture(channels);
    return InlineImage.of("png", encode(PixelWriter.write(enlarged), "png"), enlarged, true);
  }

  private static int side(int pixels, double factor) {
    return (int) Math.max(1, Math.round(pixels * factor));
  }

  private static Picture scaled(Picture picture, int height, int width) {
    return new Picture(
        picture.channels().stream()
            .map(channel -> fewerRows(channel, height))
            .map(channel -> fewerRows(channel.transpose(), width).transpose())
            .toList());
  }

  /** Means over what every row of the result stands for; rows at the edge count in part. */
  private static Matrix fewerRows(Matrix channel, int rows) {
    if (rows == channel.rows()) {
      return channel;
    }
    Matrix result = Matrix.zeros(rows, channel.columns());
    double length = (double) channel.rows() / rows;
    for (int j = 0; j < channel.columns(); j++) {
      for (int i = 0; i < rows; i++) {
        double from = i * length;
        double to = Math.min((i + 1) * length, channel.rows());
        double sum = 0;
        for (int k = (int) from; k < to; k++) {
          sum += (Math.min(to, k + 1) - Math.max(from, k)) * channel.get(k, j);
        }
        result.set(i, j, sum / length);
      }
    }
    return result;
  }

  private static byte[] encode(BufferedImage image, String format) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(JPEG_QUALITY);
      }
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException("a preview was not encoded: " + e.getMessage(), e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
