package org.dladmm.training.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dladmm.training.InputException;

/** What of a colour picture is worked on. */
public enum Colour {
  /** Its brightness, {@link Picture#luma()}; what comes out is grey. */
  LUMA,
  /** Red, green and blue, each on its own. */
  CHANNELS;

  /** As options and configurations name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of this label.
   *
   * @throws InputException if there is none
   */
  public static Colour of(String label) {
    return Arrays.stream(values())
        .filter(colour -> colour.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "what is taken of a colour image cannot be '%s'; it is one of: %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(Colour::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** That of the picture. */
  public Picture of(Picture picture) {
    return this == LUMA ? Picture.grey(picture.luma()) : picture;
  }
}
