package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dladmm.cli.Interruption;
import org.dladmm.cli.Session;
import org.dladmm.cli.StoppedException;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.training.InputException;
import org.dladmm.training.image.Denoiser;
import org.dladmm.training.image.ImageFile;
import org.dladmm.training.image.PictureSet.Noisy;
import org.dladmm.training.image.Restoration;

/** Restores images one after the other, and writes and tells each at once. */
final class Restoring {
  private final Session session;
  private final GivenImages images;
  private final ResultFiles files;
  private final OutputFolder folder;
  private final Failures failures;
  private final Path model;
  private final Gallery gallery = new Gallery();

  /**
   * A restoring that has not begun.
   *
   * @param model where the network is kept, for those who go on after being stopped
   */
  Restoring(
      Session session,
      GivenImages images,
      ResultFiles files,
      OutputFolder folder,
      Failures failures,
      Path model) {
    this.session = session;
    this.images = images;
    this.files = files;
    this.folder = folder;
    this.failures = failures;
    this.model = model;
  }

  /**
   * Restores images.
   *
   * @param numbers which of those that were given
   * @return those that were restored
   * @throws InputException if none can be read any more
   * @throws StoppedException if the process is asked to end; what was restored has been written
   */
  List<RestoredImage> run(Denoiser denoiser, List<Integer> numbers) {
    List<RestoredImage> restored = new ArrayList<>();
    ImageLine line = new ImageLine(numbers.stream().map(images::name).toList());
    AtomicBoolean stopped = new AtomicBoolean();
    try (Progress progress = session.progress();
        Interruption.Work work = session.interruption().begin(() -> stopped.set(true))) {
      for (int i = 0; i < numbers.size(); i++) {
        if (stopped.get()) {
          throw new StoppedException(
              "stopped after %d of %d images, which are in %s; restore the others with --model %s"
                  .formatted(i, numbers.size(), folder, model));
        }
        int number = numbers.get(i);
        progress.step("restoring " + images.name(number), i, numbers.size());
        Optional<RestoredImage> done = restore(denoiser, number, progress);
        done.ifPresent(
            image -> {
              restored.add(image);
              progress.between(() -> session.out().println(line.of(image)));
            });
      }
    }
    failures.requireSomeLeft();
    return restored;
  }

  private Optional<RestoredImage> restore(Denoiser denoiser, int number, Progress progress) {
    Noisy given;
    Restoration restoration;
    try {
      given = images.read(number);
      restoration = restoration(denoiser, given);
    } catch (InputException changed) {
      // it could be read when all images were looked at
      failures.add(number, changed, progress);
      return Optional.empty();
    }
    files.noisy(number).ifPresent(name -> ImageFile.write(folder.file(name), given.noisy()));
    ImageFile.write(folder.file(files.restored().get(number)), restoration.picture());
    RestoredImage image = RestoredImage.of(images, files, number, restoration);
    gallery.add(image, given, restoration.picture());
    return Optional.of(image);
  }

  private static Restoration restoration(Denoiser denoiser, Noisy given) {
    return given.clean().isPresent()
        ? denoiser.restore(given.noisy(), given.clean().get())
        : denoiser.restore(given.noisy());
  }

  /** The first of the pictures. */
  Gallery gallery() {
    return gallery;
  }
}
