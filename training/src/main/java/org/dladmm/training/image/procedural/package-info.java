/** A picture that is computed, with what a denoiser finds easy and what it finds hard. */
package org.dladmm.training.image.procedural;
