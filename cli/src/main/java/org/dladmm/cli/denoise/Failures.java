package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.Session;
import org.dladmm.cli.progress.Progress;
import org.dladmm.training.InputException;

/** Collects the images that cannot be restored, and tells each at once. */
final class Failures {
  private final GivenImages images;
  private final Session session;
  private final List<FailedImage> failed = new ArrayList<>();

  Failures(GivenImages images, Session session) {
    this.images = images;
    this.session = session;
  }

  /**
   * An image cannot be restored.
   *
   * @throws InputException the reason, where there is no other image
   */
  void add(int index, InputException reason, Progress progress) {
    if (images.count() == 1) {
      throw reason;
    }
    progress.between(() -> session.failure(reason.getMessage()));
    String file = images.file(index).map(Path::toString).orElse("");
    failed.add(new FailedImage(images.name(index), file, reason.getMessage()));
  }

  /**
   * Refuses to go on without any image.
   *
   * @throws InputException if all of them have failed
   */
  void requireSomeLeft() {
    if (failed.size() == images.count()) {
      throw new InputException(
          "none of the %d images can be restored; the reason is told above for each"
              .formatted(images.count()));
    }
  }

  List<FailedImage> all() {
    return List.copyOf(failed);
  }
}
