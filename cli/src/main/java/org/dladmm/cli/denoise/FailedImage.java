package org.dladmm.cli.denoise;

/**
 * An image that could not be restored, as {@code summary.json} has it.
 *
 * @param name of the result that it would have had
 * @param file where it is
 * @param reason a sentence for the user
 */
record FailedImage(String name, String file, String reason) {}
