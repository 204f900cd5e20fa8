package org.dladmm.training.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.dladmm.training.InputException;
import org.dladmm.training.data.AtomicFiles;
import org.dladmm.training.data.IoFailures;

/** Images in files: PNG, JPEG, TIFF, BMP, GIF, PGM and PPM are read, PNG is written. */
public final class ImageFile {
  private static final long MOST_PIXELS = 1L << 27;

  /** As it is, without noise, and restored: three matrices of doubles for each channel. */
  private static final long BYTES_OF_A_VALUE = 3 * Double.BYTES;

  private static final Set<String> SUFFIXES =
      Set.of("png", "jpg", "jpeg", "jpe", "jfif", "tif", "tiff", "bmp", "gif", "pgm", "ppm", "pnm");

  private ImageFile() {}

  /** Whether a file is called as images are that can be read. */
  public static boolean isNamedSo(Path path) {
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot >= 0 && SUFFIXES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * The picture in a file.
   *
   * @throws InputException if the file cannot be read, is no image, is damaged, holds several
   *     images, or is too large by what its header says, which is looked at before anything else
   */
  public static Picture read(Path path) {
    IoFailures.requireFile(path);
    try (ImageInputStream stream = ImageIO.createImageInputStream(path.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new InputException(
            path + " is no image; name a PNG, JPEG, TIFF, BMP, GIF, PGM or PPM file");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        reader.addIIOReadWarningListener((source, warning) -> requireWhole(path, warning));
        return PixelReader.read(decode(path, reader));
      } finally {
        reader.dispose();
      }
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // decoders stumble over damage in every way, negative sizes and missing objects included
      throw IoFailures.damaged(
          path,
          e instanceof IOException && e.getMessage() != null
              ? e.getMessage()
              : "its pixels cannot be decoded");
    }
  }

  /** JPEG decoders make up what is missing at the end of a file, and only warn of it. */
  private static void requireWhole(Path path, String warning) {
    if (warning.startsWith("Truncated File")
        || warning.startsWith("Corrupt JPEG data: premature")) {
      throw IoFailures.damaged(path, warning);
    }
  }

  private static BufferedImage decode(Path path, ImageReader reader) throws IOException {
    requireFits(
        path,
        reader.getWidth(0),
        reader.getHeight(0),
        channels(reader),
        Runtime.getRuntime().maxMemory());
    // what a camera puts behind its photograph in a JPEG is a preview or a depth map
    int images = "jpeg".equalsIgnoreCase(reader.getFormatName()) ? 1 : reader.getNumImages(true);
    if (images > 1) {
      throw new InputException(
          "%s holds %d images; name a file with a single one".formatted(path, images));
    }
    return reader.read(0);
  }

  /** 1 where the header says that the image is grey, else 3. */
  private static int channels(ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    boolean grey = types.hasNext() && types.next().getColorModel().getNumColorComponents() == 1;
    return grey ? 1 : 3;
  }

  /**
   * Refuses an image before memory is taken for it.
   *
   * @param channels 1 for grey, 3 for colour
   * @param memory what there is for everything, in bytes
   * @throws InputException if the image is too large for that, or for every machine
   */
  static void requireFits(Path path, int width, int height, int channels, long memory) {
    long pixels = (long) width * height;
    if (pixels > MOST_PIXELS) {
      throw new InputException(
          "%s has %d×%d pixels by its header, and at most %d are read; take a smaller image"
              .formatted(path, width, height, MOST_PIXELS));
    }
    long most = memory / (channels * BYTES_OF_A_VALUE);
    if (pixels > most) {
      throw new InputException(
          "%s has %d×%d pixels by its header, and the %d MiB of memory that Java may use are enough for %d; take a smaller image, or give Java more memory"
              .formatted(path, width, height, memory >> 20, most));
    }
  }

  /**
   * Writes a picture as PNG, 8 bits a channel, clipped and rounded, and replaces the file that may
   * be there.
   *
   * @throws InputException if the place is not writable
   * @throws java.io.UncheckedIOException if writing fails half-way; no partial file remains
   */
  public static void write(Path path, Picture picture) {
    BufferedImage image = PixelWriter.write(picture);
    AtomicFiles.write(
        path,
        out -> {
          // in memory: else Java keeps it in a file of its own first
          try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
              throw new IOException("this Java has no PNG writer");
            }
          }
        });
  }
}
