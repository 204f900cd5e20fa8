/**
 * Data files: matrices read from and written to {@code .npy}, {@code .csv} and {@code .mat} files.
 *
 * <p>{@link org.dladmm.training.data.DataFile} is the way in; it takes a reference as users write
 * it. Whatever is wrong with a file ends in an {@link org.dladmm.training.InputException}, and no
 * memory is taken for a size that only a header claims.
 */
package org.dladmm.training.data;
