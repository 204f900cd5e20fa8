package org.dladmm.cli.denoise;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.InputException;
import org.dladmm.training.data.IoFailures;
import org.dladmm.training.image.ImageList;

/**
 * What the files of every image are called.
 *
 * @param restored one for each image
 * @param noisy one for each image that gets its noise here; else empty
 */
record ResultFiles(List<String> restored, List<String> noisy) {
  static final String SUMMARY = "summary.json";
  static final String REPORT = "report.html";

  private static final String SUFFIX = ".png";

  ResultFiles {
    restored = List.copyOf(restored);
    noisy = List.copyOf(noisy);
  }

  /**
   * {@code NAME.png} and {@code NAME-noisy.png}, with a number where another result is called so.
   */
  static ResultFiles of(GivenImages images) {
    List<String> names = IntStream.range(0, images.count()).mapToObj(images::name).toList();
    Set<String> taken = new HashSet<>();
    names.forEach(name -> taken.add(ImageList.ignoringCase(name)));
    List<String> noisy = new ArrayList<>();
    for (String name : images.corrupted() ? names : List.<String>of()) {
      String free = name + "-noisy";
      for (int k = 2; !taken.add(ImageList.ignoringCase(free)); k++) {
        free = name + "-noisy-" + k;
      }
      noisy.add(free + SUFFIX);
    }
    return new ResultFiles(names.stream().map(name -> name + SUFFIX).toList(), noisy);
  }

  /** The name of the noisy image, where it gets its noise here. */
  Optional<String> noisy(int index) {
    return noisy.isEmpty() ? Optional.empty() : Optional.of(noisy.get(index));
  }

  /** The names of all files, summary and report included. */
  List<String> all() {
    List<String> all = new ArrayList<>(restored);
    all.addAll(noisy);
    all.addAll(List.of(SUMMARY, REPORT));
    return all;
  }

  /**
   * Refuses a folder where a result would replace an image that was given.
   *
   * @throws InputException if there is such an image
   */
  void requireElsewhere(OutputFolder folder, GivenImages images) {
    Set<Path> given = new HashSet<>();
    images.files().forEach(file -> given.add(place(file)));
    images.clean().ifPresent(clean -> clean.forEach(file -> given.add(place(file))));
    for (String name : all()) {
      if (folder.has(name) && given.contains(place(folder.file(name)))) {
        throw new InputException(
            "the results would replace the image %s itself; name another folder with --out"
                .formatted(folder.file(name)));
      }
    }
  }

  private static Path place(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw IoFailures.failed(file, e);
    }
  }
}
