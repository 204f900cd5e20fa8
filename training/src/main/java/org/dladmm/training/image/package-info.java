/** Images as columns: patches, and dictionaries for them. */
package org.dladmm.training.image;
