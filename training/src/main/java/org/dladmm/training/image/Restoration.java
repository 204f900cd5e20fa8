package org.dladmm.training.image;

import java.util.OptionalDouble;

/**
 * A picture that was restored.
 *
 * @param picture it, as the last layer has it, neither clipped nor rounded
 * @param psnrNoisy the peak signal-to-noise ratio of the noisy picture in dB, over all channels
 *     together, where the clean one is known
 * @param psnr that of the restored picture after each layer; empty where the clean one is not known
 * @param seconds what computing it took: patches, layers and their average; not the ratios
 */
public record Restoration(
    Picture picture, OptionalDouble psnrNoisy, double[] psnr, double seconds) {}
