package org.dladmm.cli.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dladmm.training.InputException;
import org.dladmm.training.image.Colour;
import org.dladmm.training.image.ReadOut;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The part of the command line that says what is restored, and what of it. */
final class ImageArguments {
  private static final double USUAL_NOISE = 0.1;

  @Parameters(
      paramLabel = "IMAGE",
      arity = "0..*",
      description =
          "A file, a folder or a pattern such as 'scans/*.png'; may be repeated. Without any: an embedded picture, with noise.")
  private List<String> images = new ArrayList<>();

  @Option(
      names = "--noise",
      paramLabel = "RATE",
      description =
          "The images are clean: corrupt this share of their pixels first, half to black and half to white, and tell what came back.")
  private Optional<Double> noise = Optional.empty();

  @Option(
      names = "--reference",
      paramLabel = "CLEAN",
      description =
          "The clean image of IMAGE, or a folder or pattern with one of the same name for each; gives PSNR.")
  private Optional<String> reference = Optional.empty();

  @Option(
      names = "--colour",
      paramLabel = "C",
      defaultValue = "luma",
      description =
          "luma: restore brightness alone, which makes grey of colour (the default). channels: red, green and blue, each on its own.")
  private String colour;

  @Option(
      names = "--read-out",
      paramLabel = "R",
      defaultValue = "x-e",
      description =
          "x-e: the image less what the network took for noise (the default). az: what the dictionary says.")
  private String readOut;

  @Option(
      names = "--stride",
      paramLabel = "S",
      description =
          "Pixels from one patch to the next; without it, the side of a patch. Smaller: patches overlap and are averaged; better and slower.")
  private Optional<Integer> stride = Optional.empty();

  /** What the user names; empty for the embedded picture. */
  List<String> images() {
    return images;
  }

  /** The noise that is added first; empty where the images are noisy already. */
  OptionalDouble noise() {
    if (noise.isPresent()) {
      return OptionalDouble.of(noise.get());
    }
    return images.isEmpty() ? OptionalDouble.of(USUAL_NOISE) : OptionalDouble.empty();
  }

  /**
   * What names the clean images.
   *
   * @throws InputException if there can be none
   */
  Optional<String> reference() {
    if (reference.isPresent() && noise.isPresent()) {
      throw new InputException(
          "--reference and --noise exclude each other: one names the clean images of noisy ones, the other makes noisy ones of clean images; leave one out");
    }
    if (reference.isPresent() && images.isEmpty()) {
      throw new InputException(
          "--reference %s is the clean image of none; name the noisy one before it"
              .formatted(reference.get()));
    }
    return reference;
  }

  Colour colour() {
    return Colour.of(colour);
  }

  ReadOut readOut() {
    return ReadOut.of(readOut);
  }

  Optional<Integer> stride() {
    return stride;
  }
}
