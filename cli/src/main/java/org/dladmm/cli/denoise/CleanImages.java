package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dladmm.training.InputException;
import org.dladmm.training.image.ImageList;

/** Finds the clean image of every noisy one. */
final class CleanImages {
  private CleanImages() {}

  /**
   * Pairs images: one with one whatever they are called, several by the names of their files
   * without suffix.
   *
   * @param reference what the user names clean images by: a file, a folder or a pattern
   * @return a path for each of the noisy images
   * @throws InputException if one has none, or several images share a name that belongs together
   */
  static List<Path> of(String reference, ImageList noisy) {
    ImageList clean = ImageList.of(List.of(reference), Path.of(""));
    if (noisy.images().size() == 1 && clean.images().size() == 1) {
      return clean.images();
    }
    List<String> known = clean.plainNames();
    List<String> asked = noisy.plainNames();
    List<String> missing = new ArrayList<>(asked);
    missing.removeAll(known);
    if (!missing.isEmpty()) {
      throw new InputException(
          "--reference %s has no clean image for %s; images belong together where their names without suffix are the same"
              .formatted(reference, Names.few(missing)));
    }
    requireUnique(asked, asked, "to be restored");
    requireUnique(asked, known, "in --reference " + reference);
    return asked.stream().map(name -> clean.images().get(known.indexOf(name))).toList();
  }

  private static void requireUnique(List<String> asked, List<String> names, String where) {
    List<String> shared =
        asked.stream().distinct().filter(name -> Collections.frequency(names, name) > 1).toList();
    if (!shared.isEmpty()) {
      throw new InputException(
          "several images %s are called %s without their suffixes, so it is not clear which clean image is whose; name them one at a time"
              .formatted(where, Names.few(shared)));
    }
  }
}
