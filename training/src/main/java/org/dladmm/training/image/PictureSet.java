package org.dladmm.training.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dladmm.training.image.procedural.ProceduralPicture;

/**
 * Pictures by name, each of which is read when it is asked for: one is in memory at a time, however
 * many there are. Where noise is given, the pictures are clean ones that are made noisy first.
 */
public final class PictureSet {
  /** The name of the embedded picture. */
  public static final String PROCEDURAL = "procedural";

  private final List<Entry> entries;
  private final Colour colour;
  private final Optional<SaltAndPepper> noise;

  private PictureSet(List<Entry> entries, Colour colour, Optional<SaltAndPepper> noise) {
    this.entries = List.copyOf(entries);
    this.colour = colour;
    this.noise = noise;
  }

  /**
   * A picture that can be read.
   *
   * @param noiseName what its noise is decided by
   */
  private record Entry(String name, String noiseName, Supplier<Picture> picture) {}

  /**
   * A picture as it is to be restored.
   *
   * @param noisy what is known
   * @param clean the same without noise, where the noise was added here
   */
  public record Noisy(Picture noisy, Optional<Picture> clean) {}

  /**
   * Images in files. The noise of each is that of its file's name without suffix, whatever other
   * images there are.
   *
   * @param noise what is added to them first, if anything
   */
  public static PictureSet of(ImageList list, Colour colour, Optional<SaltAndPepper> noise) {
    List<Entry> entries = new ArrayList<>();
    List<String> names = list.names();
    List<String> noiseNames = list.plainNames();
    for (int i = 0; i < names.size(); i++) {
      Path path = list.images().get(i);
      entries.add(new Entry(names.get(i), noiseNames.get(i), () -> ImageFile.read(path)));
    }
    return new PictureSet(entries, colour, noise);
  }

  /** The embedded picture alone. */
  public static PictureSet procedural(Optional<SaltAndPepper> noise) {
    return new PictureSet(
        List.of(new Entry(PROCEDURAL, PROCEDURAL, ProceduralPicture::draw)), Colour.LUMA, noise);
  }

  public int count() {
    return entries.size();
  }

  /** The name of a picture, which no other one has. */
  public String name(int index) {
    return entries.get(index).name();
  }

  /**
   * Reads a picture.
   *
   * @throws org.dladmm.training.InputException if it cannot be read
   */
  public Noisy read(int index) {
    Entry entry = entries.get(index);
    Picture picture = colour.of(entry.picture().get());
    return noise
        .map(n -> new Noisy(n.corrupt(picture, entry.noiseName()), Optional.of(picture)))
        .orElseGet(() -> new Noisy(picture, Optional.empty()));
  }
}
