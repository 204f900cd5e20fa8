package org.dladmm.training.image.procedural;

/**
 * A part of a scene. A point is (x, y) in pixels, from the top left corner of the picture to the
 * right and down.
 */
interface Part {
  /** Whether the point is one of this part's. */
  boolean covers(double x, double y);

  /** How bright a point of this part is, about 0 to 1. */
  double brightness(double x, double y);
}
