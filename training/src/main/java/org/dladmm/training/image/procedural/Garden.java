package org.dladmm.training.image.procedural;

import java.util.List;
import java.util.stream.Stream;

/** A tree, washing on a line, and a fence: leaves, fine stripes in folds, and thin edges. */
final class Garden {
  private static final double LINE = 272;

  private Garden() {}

  /** From back to front. */
  static List<Part> parts() {
    return Stream.of(tree(), washing(), List.of(fence())).flatMap(List::stream).toList();
  }

  private static List<Part> tree() {
    SmoothNoise leaves = new SmoothNoise("leaves");
    SmoothNoise boughs = new SmoothNoise("boughs");
    SmoothNoise bark = new SmoothNoise("bark");
    Shape crown =
        Shape.disc(282, 222, 34)
            .or(Shape.disc(262, 254, 26))
            .or(Shape.disc(304, 256, 28))
            .or(Shape.disc(284, 264, 30));
    Shape ragged =
        (x, y) ->
            crown.covers(x + 6 * leaves.at(x / 5, y / 5), y + 6 * leaves.at(y / 5, x / 5 + 40));
    return List.of(
        Shape.rectangle(277, 270, 289, 362)
            .with((x, y) -> 0.20 + 0.10 * (x - 277) / 12 + 0.07 * bark.at(x / 2, y / 9)),
        ragged.with(
            (x, y) ->
                0.30
                    + 0.15 * leaves.octaves(x / 4, y / 4, 2)
                    + 0.12 * boughs.at(x / 17, y / 17)
                    + 0.0016 * (x - y + 20)));
  }

  private static List<Part> washing() {
    return List.of(
        Shape.rectangle(334, 262, 339, 410).with(pole(334)),
        Shape.rectangle(497, 262, 502, 410).with(pole(497)),
        ((Shape) (x, y) -> x > 336 && x < 500 && Math.abs(y - sag(x)) < 0.9)
            .with(Texture.plain(0.12)),
        cloth(346, 426, 116, "trousers", Garden::fineStripes),
        cloth(434, 490, 92, "towel", Garden::checks));
  }

  private static Texture pole(double left) {
    return (x, y) -> 0.70 - 0.07 * (x - left);
  }

  /** Height of the line, which hangs through. */
  private static double sag(double x) {
    double fromMiddle = (x - 418) / 82;
    return LINE - 7 * fromMiddle * fromMiddle;
  }

  /** A cloth with a pattern that bends with its folds. */
  private static Part cloth(
      double left, double right, double length, String name, Texture pattern) {
    SmoothNoise folds = new SmoothNoise(name);
    Shape hanging =
        (x, y) -> {
          double hem = sag(x) + length + 3 * Texture.wave((x - left) / 40);
          double swing = 3 * folds.at(0, y / 40);
          return y > sag(x) && y < hem && x > left + swing && x < right + swing;
        };
    return hanging.with(
        (x, y) -> {
          double down = Math.max(0, (y - LINE) / length);
          double fold = (0.3 + down) * folds.octaves(x / 22, y / 120, 2);
          double light = (0.3 + down) * folds.octaves((x + 4) / 22, y / 120, 2) - fold;
          return pattern.brightness(x + 7 * fold, y + 9 * fold) + 0.35 * light;
        });
  }

  private static double fineStripes(double x, double y) {
    return 0.54 + 0.27 * Texture.wave((0.83 * x + 0.55 * y) / 4.6);
  }

  private static double checks(double x, double y) {
    return 0.56 + 0.14 * sharp(x / 11) + 0.14 * sharp(y / 11);
  }

  /** A wave with steep sides. */
  private static double sharp(double phase) {
    return Math.max(-1, Math.min(1, 4 * Texture.wave(phase)));
  }

  private static Part fence() {
    Shape pickets =
        (x, y) -> {
          double fromCentre = Math.abs(Texture.within(x, 21) - 10.5);
          return fromCentre < 6 && y > 408 + 1.3 * fromCentre && y < 478;
        };
    Shape rails = Shape.rectangle(0, 424, 512, 430).or(Shape.rectangle(0, 456, 512, 462));
    SmoothNoise grain = new SmoothNoise("pickets");
    return pickets
        .or(rails)
        .with(
            (x, y) -> {
              double picket = Math.floor(x / 21);
              double shade =
                  pickets.covers(x, y) ? 0.06 * (Texture.within(x, 21) - 10.5) / 6 : -0.2;
              return 0.76 + shade + 0.05 * grain.at(picket * 7 + x / 2.2, y / 19);
            });
  }
}
