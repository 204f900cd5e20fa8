package org.dladmm.cli.denoise;

import java.util.List;

/** A restored image as one line of text, each under the other. */
final class ImageLine {
  private static final int WIDEST = 40;
  private static final int MILLISECONDS = 1000;

  private final int width;

  /** Lines for images of these names. */
  ImageLine(List<String> names) {
    width = Math.min(WIDEST, names.stream().mapToInt(String::length).max().orElse(1));
  }

  /** Name, size, ratios where they are known, and the time of computing. */
  String of(RestoredImage image) {
    String ratios =
        image.measured()
            ? "   PSNR %6.2f → %6.2f dB".formatted(image.psnrNoisy(), image.psnr())
            : "";
    return ("%-" + width + "s  %11s%s %9.0f ms")
        .formatted(image.name(), image.size(), ratios, image.seconds() * MILLISECONDS);
  }
}
