package org.dladmm.cli.denoise;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command came to.
 *
 * @param setting what restored the images, by name
 * @param restored the images
 * @param failed those that could not be restored
 */
record DenoiseResult(
    Map<String, Object> setting, List<RestoredImage> restored, List<FailedImage> failed) {

  /** What {@code summary.json} says; its keys are promised to scripts. */
  Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("images", restored);
    summary.put("failed", failed);
    summary.put("mean", mean().orElse(null));
    summary.putAll(setting);
    summary.put("seconds", seconds());
    return summary;
  }

  /** What computing all images took. */
  double seconds() {
    return restored.stream().mapToDouble(RestoredImage::seconds).sum();
  }

  Optional<MeanFigures> mean() {
    return MeanFigures.of(restored);
  }

  /** Prints a table of the ratios by layer, where there are some. */
  void print(PrintStream out) {
    mean()
        .ifPresent(
            mean -> {
              out.println(mean.title() + ", after each layer:");
              out.printf("noisy %10.2f%n", mean.psnrNoisy());
              for (int k = 0; k < mean.psnrByLayer().length; k++) {
                out.printf("%5d %10.2f%n", k + 1, mean.psnrByLayer()[k]);
              }
            });
  }
}
