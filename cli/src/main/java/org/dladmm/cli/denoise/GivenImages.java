package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dladmm.training.image.Colour;
import org.dladmm.training.image.ImageFile;
import org.dladmm.training.image.ImageList;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.PictureSet;
import org.dladmm.training.image.PictureSet.Noisy;
import org.dladmm.training.image.SaltAndPepper;
import org.dladmm.training.image.procedural.ProceduralPicture;

/**
 * The images that a user gives, each of which is read when it is asked for.
 *
 * @param files where they are; empty for the embedded picture
 * @param others files among them that are no images
 * @param pictures the same as they are to be restored
 * @param clean the clean image of each, where the user names them
 * @param colour what is taken of each
 * @param corrupted whether the images are clean, and get their noise here
 */
record GivenImages(
    List<Path> files,
    List<Path> others,
    PictureSet pictures,
    Optional<List<Path>> clean,
    Colour colour,
    boolean corrupted) {
  /**
   * The images of a command line.
   *
   * @param seed of the noise that is added to them
   * @throws org.dladmm.training.InputException if there is none, or what is said of them cannot be
   */
  static GivenImages of(ImageArguments arguments, long seed) {
    Colour colour = arguments.colour();
    Optional<String> reference = arguments.reference();
    Optional<SaltAndPepper> noise =
        arguments.noise().stream().mapToObj(rate -> new SaltAndPepper(rate, seed)).findFirst();
    if (arguments.images().isEmpty()) {
      PictureSet embedded = PictureSet.procedural(noise);
      return new GivenImages(
          List.of(), List.of(), embedded, Optional.empty(), colour, noise.isPresent());
    }
    ImageList list = ImageList.of(arguments.images(), Path.of(""));
    return new GivenImages(
        list.images(),
        list.others(),
        PictureSet.of(list, colour, noise),
        reference.map(name -> CleanImages.of(name, list)),
        colour,
        noise.isPresent());
  }

  int count() {
    return pictures.count();
  }

  /** The name that the result of an image gets. */
  String name(int index) {
    return pictures.name(index);
  }

  /** Where an image is; empty for the embedded picture. */
  Optional<Path> file(int index) {
    return files.isEmpty() ? Optional.empty() : Optional.of(files.get(index));
  }

  /**
   * An image as its file has it.
   *
   * @throws org.dladmm.training.InputException if it cannot be read
   */
  Picture original(int index) {
    return file(index).map(ImageFile::read).orElseGet(ProceduralPicture::draw);
  }

  /**
   * The clean image that the user names for it, as {@code colour} has it.
   *
   * @throws org.dladmm.training.InputException if it cannot be read
   */
  Optional<Picture> reference(int index) {
    return clean.map(paths -> colour.of(ImageFile.read(paths.get(index))));
  }

  /**
   * An image as it is to be restored, with the clean one where that is known.
   *
   * @throws org.dladmm.training.InputException if it cannot be read
   */
  Noisy read(int index) {
    Noisy noisy = pictures.read(index);
    return clean.isPresent() ? new Noisy(noisy.noisy(), reference(index)) : noisy;
  }
}
