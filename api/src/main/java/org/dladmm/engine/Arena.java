package org.dladmm.engine;

/**
 * A life time for tensors: all that an arena made is freed when it is closed. Not for use by
 * several threads at once.
 */
public interface Arena extends AutoCloseable {
  /**
   * A new tensor of zeros.
   *
   * @throws IllegalArgumentException for a negative size
   * @throws IllegalStateException if the arena or its engine is closed
   */
  Tensor tensor(int rows, int columns);

  /**
   * Frees the tensors; using one afterwards is an error that the engine reports. Closing twice does
   * nothing.
   */
  @Override
  void close();
}
