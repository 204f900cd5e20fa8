/**
 * Images: read and written, made noisy, as columns (patches, and dictionaries for them), and
 * restored by a network.
 */
package org.dladmm.training.image;
