package org.dladmm.cli.report;

import org.dladmm.training.image.InlineImage;

/**
 * A picture in a report.
 *
 * @param caption below it, and in its place where images are not shown
 * @param image as the report carries it
 */
public record ShownPicture(String caption, InlineImage image) {}
