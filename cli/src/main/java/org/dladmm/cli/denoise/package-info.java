/** {@code dladmm denoise}: images restored by a network, trained for them or read from a file. */
package org.dladmm.cli.denoise;
