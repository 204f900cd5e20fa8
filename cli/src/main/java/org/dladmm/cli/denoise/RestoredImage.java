package org.dladmm.cli.denoise;

import java.nio.file.Path;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.Restoration;

/**
 * An image that was restored, as {@code summary.json} has it. Ratios are in dB, after clipping and
 * rounding to 8 bits.
 *
 * @param name of the result, without suffix
 * @param file what was restored; null for the embedded picture
 * @param result the restored one, in the output folder
 * @param noisyFile the one with noise, in the output folder; null where it came with its noise
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 or 3
 * @param psnrNoisy of the noisy image; not a number, as the next, where the clean one is not known
 * @param psnr of the restored one
 * @param psnrByLayer of the restored one after each layer; null where the clean one is not known
 * @param seconds what computing it took
 */
record RestoredImage(
    String name,
    String file,
    String result,
    String noisyFile,
    int width,
    int height,
    int channels,
    double psnrNoisy,
    double psnr,
    double[] psnrByLayer,
    double seconds) {
  /** The image of this number. */
  static RestoredImage of(
      GivenImages images, ResultFiles files, int index, Restoration restoration) {
    Picture picture = restoration.picture();
    double[] layers = restoration.psnr();
    boolean measured = restoration.psnrNoisy().isPresent();
    return new RestoredImage(
        images.name(index),
        images.file(index).map(Path::toString).orElse(null),
        files.restored().get(index),
        files.noisy(index).orElse(null),
        picture.width(),
        picture.height(),
        picture.channels().size(),
        restoration.psnrNoisy().orElse(Double.NaN),
        measured ? layers[layers.length - 1] : Double.NaN,
        measured ? layers : null,
        restoration.seconds());
  }

  /** Whether the clean image is known. */
  boolean measured() {
    return psnrByLayer != null;
  }

  /** Width and height, for people. */
  String size() {
    return width + "×" + height;
  }
}
