/** Images as columns: patches, dictionaries for them, and pictures restored by a network. */
package org.dladmm.training.image;
