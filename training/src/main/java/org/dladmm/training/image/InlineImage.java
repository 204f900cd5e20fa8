package org.dladmm.training.image;

import java.util.Base64;

/**
 * An image as a page carries it within itself.
 *
 * @param uri {@code data:image/png;base64,…} or the same of a JPEG
 * @param width in pixels
 * @param height in pixels
 * @param enlarged whether a pixel of the picture is a square of several, which a browser should not
 *     smooth
 */
public record InlineImage(String uri, int width, int height, boolean enlarged) {
  static InlineImage of(String type, byte[] content, Picture picture, boolean enlarged) {
    return new InlineImage(
        "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(content),
        picture.width(),
        picture.height(),
        enlarged);
  }
}
