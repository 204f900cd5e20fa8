/** Images: read and written, made noisy, and as columns: patches, and dictionaries for them. */
package org.dladmm.training.image;
