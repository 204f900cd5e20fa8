package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.training.InputException;
import org.dladmm.training.image.ImageList;

/** Finds the clean image of every noisy one. */
final class CleanImages {
  private CleanImages() {}

  /**
   * Pairs images: one with one whatever they are called, several by the names of their results.
   *
   * @param reference what the user names clean images by: a file, a folder or a pattern
   * @return a path for each of the noisy images
   * @throws InputException if one has none
   */
  static List<Path> of(String reference, ImageList noisy) {
    ImageList clean = ImageList.of(List.of(reference), Path.of(""));
    if (noisy.images().size() == 1 && clean.images().size() == 1) {
      return clean.images();
    }
    List<String> known = clean.names();
    List<String> missing = new ArrayList<>(noisy.names());
    missing.removeAll(known);
    if (!missing.isEmpty()) {
      throw new InputException(
          "--reference %s has no clean image for %s; images belong together where their names without suffix are the same"
              .formatted(reference, Names.few(missing)));
    }
    return noisy.names().stream().map(name -> clean.images().get(known.indexOf(name))).toList();
  }
}
