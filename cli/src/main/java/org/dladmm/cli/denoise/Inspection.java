package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dladmm.cli.Session;
import org.dladmm.cli.progress.Progress;
import org.dladmm.training.InputException;
import org.dladmm.training.image.Colour;
import org.dladmm.training.image.Denoiser;
import org.dladmm.training.image.PatchGrid;
import org.dladmm.training.image.Picture;

/** Looks at every image before any work is done for them. */
final class Inspection {
  private final GivenImages images;
  private final int side;
  private final Failures failures;
  private final List<Integer> sound = new ArrayList<>();
  private int coloured;

  private Inspection(GivenImages images, int side, Failures failures) {
    this.images = images;
    this.side = side;
    this.failures = failures;
  }

  /**
   * Reads every image once.
   *
   * @param side of a patch
   * @param failures gets those that cannot be restored
   * @return the numbers of the others
   * @throws InputException if there are no others
   */
  static List<Integer> of(GivenImages images, int side, Failures failures, Session session) {
    Inspection inspection = new Inspection(images, side, failures);
    try (Progress progress = session.progress()) {
      for (int i = 0; i < images.count(); i++) {
        progress.step("looking at " + images.name(i), i, images.count());
        inspection.look(i, progress);
      }
      progress.step("looking at images", images.count(), images.count());
    }
    failures.requireSomeLeft();
    inspection.remark(session);
    return inspection.sound;
  }

  private void look(int index, Progress progress) {
    try {
      Picture original = images.original(index);
      requireRestorable(index, images.colour().of(original));
      sound.add(index);
      coloured += original.colour() ? 1 : 0;
    } catch (InputException e) {
      failures.add(index, e, progress);
    }
  }

  private void requireRestorable(int index, Picture picture) {
    Optional<Picture> clean = images.reference(index);
    try {
      new PatchGrid(picture.height(), picture.width(), side, side);
      clean.ifPresent(truth -> Denoiser.requireAlike(picture, truth));
    } catch (InputException e) {
      String name = images.file(index).map(Path::toString).orElse(images.name(index));
      throw new InputException(name + ": " + e.getMessage(), e);
    }
  }

  private void remark(Session session) {
    if (!images.others().isEmpty()) {
      session.remark(leftOut(images.others()));
    }
    if (coloured > 0 && images.colour() == Colour.LUMA) {
      session.remark(
          "%s in colour, and %s restored in grey; --colour channels keeps the colour"
              .formatted(
                  coloured == 1 ? "1 image is" : coloured + " images are",
                  coloured == 1 ? "is" : "are"));
    }
  }

  private static String leftOut(List<Path> others) {
    List<String> names = others.stream().map(path -> path.getFileName().toString()).toList();
    return "left out %s: %s"
        .formatted(
            names.size() == 1
                ? "1 file that is no image"
                : names.size() + " files that are no images",
            Names.few(names));
  }
}
