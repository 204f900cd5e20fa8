package org.dladmm.training.image.procedural;

import java.util.List;

/** Sky with a sun, hills, and a meadow: smooth gradients, soft shading, and fine grass. */
final class Landscape {
  private static final double SUN_X = 408;
  private static final double SUN_Y = 76;
  private static final double SUN_RADIUS = 34;
  private static final double HORIZON = 318;

  private Landscape() {}

  /** From back to front. */
  static List<Part> parts() {
    Shape everywhere = (x, y) -> true;
    return List.of(
        everywhere.with(sky()),
        Shape.disc(SUN_X, SUN_Y, SUN_RADIUS).with(sun()),
        hill("far hills", 205, 40, 150, 0.62, 0.16),
        hill("hills", 256, 42, 120, 0.47, 0.34),
        hill("near hills", 300, 26, 170, 0.36, 0.42),
        meadow());
  }

  private static Texture sky() {
    SmoothNoise clouds = new SmoothNoise("clouds");
    return (x, y) -> {
      double clear = 0.52 + 0.26 * y / 260;
      double glow = 0.22 * StrictMath.exp(-distanceFromSun(x, y) / 90);
      double cloud = Texture.step(0.1, 1.1, clouds.octaves(x / 130, y / 42, 4));
      return clear + glow + cloud * (0.93 - clear - glow) * 0.8;
    };
  }

  private static Texture sun() {
    return (x, y) -> {
      double fromCentre = distanceFromSun(x, y) / SUN_RADIUS;
      return 0.955 - 0.03 * fromCentre * fromCentre;
    };
  }

  private static double distanceFromSun(double x, double y) {
    return Math.sqrt((x - SUN_X) * (x - SUN_X) + (y - SUN_Y) * (y - SUN_Y));
  }

  /**
   * A range of hills, lit from the right.
   *
   * @param base y about which its ridge runs
   * @param height of its summits above that
   * @param breadth of a summit
   * @param tone brightness of its middle tones
   * @param contrast of light and shade
   */
  private static Part hill(
      String name, double base, double height, double breadth, double tone, double contrast) {
    SmoothNoise ridge = new SmoothNoise(name + " ridge");
    SmoothNoise relief = new SmoothNoise(name + " relief");
    Shape below = (x, y) -> y > base - height * ridge.octaves(x / breadth, 0, 5);
    return below.with(
        (x, y) -> {
          double here = relief.octaves(x / 46, y / 30, 5);
          double beside = relief.octaves((x + 5) / 46, (y - 3) / 30, 5);
          return tone + contrast * (here - beside) + 0.05 * (y - base) / height;
        });
  }

  private static Part meadow() {
    SmoothNoise edge = new SmoothNoise("edge of the meadow");
    SmoothNoise blades = new SmoothNoise("blades");
    SmoothNoise tufts = new SmoothNoise("tufts");
    Shape ground = (x, y) -> y > HORIZON + 5 * edge.octaves(x / 60, 0, 3);
    return ground.with(
        (x, y) -> {
          double bend = 9 * tufts.at(x / 30, y / 30);
          double blade =
              blades.at((x + bend) / 2, y / 8) + 0.5 * blades.at((x - bend) / 4.5, y / 15);
          double tuft = tufts.octaves(x / 70, y / 24, 3);
          return 0.36 + 0.12 * blade + 0.13 * tuft + 0.08 * (y - HORIZON) / 194;
        });
  }
}
