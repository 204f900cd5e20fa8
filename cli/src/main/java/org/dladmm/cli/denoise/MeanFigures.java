package org.dladmm.cli.denoise;

import java.util.List;
import java.util.Optional;

/**
 * Ratios in dB, as means over images whose clean ones are known.
 *
 * @param images how many there are
 * @param psnrNoisy of the noisy images
 * @param psnr of the restored ones
 * @param psnrByLayer of the restored ones after each layer
 */
record MeanFigures(int images, double psnrNoisy, double psnr, double[] psnrByLayer) {
  /** The means over these images; empty where no clean one is known. */
  static Optional<MeanFigures> of(List<RestoredImage> all) {
    List<RestoredImage> measured = all.stream().filter(RestoredImage::measured).toList();
    if (measured.isEmpty()) {
      return Optional.empty();
    }
    double noisy = 0;
    double[] layers = new double[measured.get(0).psnrByLayer().length];
    for (RestoredImage image : measured) {
      noisy += image.psnrNoisy() / measured.size();
      for (int k = 0; k < layers.length; k++) {
        layers[k] += image.psnrByLayer()[k] / measured.size();
      }
    }
    return Optional.of(new MeanFigures(measured.size(), noisy, layers[layers.length - 1], layers));
  }

  /** What they are, for a title. */
  String title() {
    return images == 1 ? "PSNR in dB" : "PSNR in dB, mean of " + images + " images";
  }
}
