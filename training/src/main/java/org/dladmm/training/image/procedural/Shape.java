package org.dladmm.training.image.procedural;

/** A set of points in the plane. */
@FunctionalInterface
interface Shape {
  boolean covers(double x, double y);

  /** The points from (left, top) to (right, bottom). */
  static Shape rectangle(double left, double top, double right, double bottom) {
    return (x, y) -> x >= left && x < right && y >= top && y < bottom;
  }

  static Shape disc(double centreX, double centreY, double radius) {
    return (x, y) -> {
      double dx = x - centreX;
      double dy = y - centreY;
      return dx * dx + dy * dy < radius * radius;
    };
  }

  /** The points that one of both has. */
  default Shape or(Shape other) {
    return (x, y) -> covers(x, y) || other.covers(x, y);
  }

  /** A part of this shape. */
  default Part with(Texture texture) {
    return new Part() {
      @Override
      public boolean covers(double x, double y) {
        return Shape.this.covers(x, y);
      }

      @Override
      public double brightness(double x, double y) {
        return texture.brightness(x, y);
      }
    };
  }
}
