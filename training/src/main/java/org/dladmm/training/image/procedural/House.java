package org.dladmm.training.image.procedural;

import java.util.List;

/** A house of bricks under a striped roof: straight edges, and textures that repeat themselves. */
final class House {
  private static final double LEFT = 48;
  private static final double RIGHT = 226;
  private static final double EAVES = 246;
  private static final double GROUND = 372;
  private static final double RIDGE = 174;

  private House() {}

  /** From back to front. */
  static List<Part> parts() {
    return List.of(
        Shape.rectangle(172, 150, 194, 214).with(bricks(9, 5)),
        Shape.rectangle(169, 146, 197, 153).with(Texture.plain(0.30)),
        Shape.rectangle(LEFT, EAVES - 4, RIGHT, GROUND).with(bricks(14, 7)),
        Shape.rectangle(LEFT, EAVES, RIGHT, EAVES + 7).with(Texture.plain(0.22)),
        roof(),
        window(66, 272),
        window(176, 272),
        Shape.rectangle(119, 284, 155, GROUND).with(Texture.plain(0.85)),
        Shape.rectangle(123, 288, 151, GROUND).with(wood()),
        Shape.disc(145, 334, 2.4).with(Texture.plain(0.92)));
  }

  /** Courses of bricks, each course shifted by half a brick, and no two bricks of one tone. */
  private static Texture bricks(double length, double height) {
    SmoothNoise tones = new SmoothNoise("bricks");
    SmoothNoise clay = new SmoothNoise("clay");
    double mortar = 1.3;
    return (x, y) -> {
      double course = Math.floor(y / height);
      double along = x + Texture.within(course, 2) * length / 2;
      boolean joint = Texture.within(along, length) < mortar || Texture.within(y, height) < mortar;
      double brick =
          0.40
              + 0.10 * tones.corner((long) Math.floor(along / length), (long) course)
              + 0.04 * clay.at(x / 1.5, y / 1.5);
      return joint ? 0.72 : brick;
    };
  }

  private static Part roof() {
    Shape slope =
        (x, y) -> {
          double down = (y - RIDGE) / (EAVES + 4 - RIDGE);
          return down >= 0 && down < 1 && x > LEFT + 26 - 40 * down && x < RIGHT - 26 + 40 * down;
        };
    return slope.with(
        (x, y) -> {
          double row = Texture.within(y - RIDGE, 6) / 6;
          double column = 0.5 + 0.5 * Texture.wave((x - 137) / 8 / (0.8 + 0.2 * y / EAVES));
          double shadow = row > 0.75 ? -0.13 : 0.05 * row;
          return 0.27 + 0.16 * column + shadow;
        });
  }

  private static Part window(double left, double top) {
    Shape frame = Shape.rectangle(left, top, left + 34, top + 46);
    return frame.with(
        (x, y) -> {
          double across = x - left;
          double down = y - top;
          boolean bar = Math.abs(across - 17) < 1.5 || Math.abs(down - 20) < 1.5;
          boolean border = across < 4 || across > 30 || down < 4 || down > 42;
          double pane = 0.14 + 0.30 * Texture.step(0, 60, across + 40 - down);
          return bar || border ? 0.88 : pane;
        });
  }

  private static Texture wood() {
    SmoothNoise grain = new SmoothNoise("grain");
    return (x, y) -> {
      double board = Texture.within(x - 123, 7);
      double rings = Texture.wave(grain.octaves(x / 12, y / 60, 3) * 4);
      return board < 1 ? 0.12 : 0.30 + 0.05 * rings;
    };
  }
}
