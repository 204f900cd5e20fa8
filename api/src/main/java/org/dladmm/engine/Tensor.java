package org.dladmm.engine;

/**
 * A matrix in an engine's memory. Columns are samples, and the values of one column lie next to
 * each other.
 *
 * <p>A tensor belongs to the engine and the {@link Arena} that made it and is gone when the arena
 * is closed. Only its engine can look inside. A vector over rows, over columns, or a single number
 * is a tensor of one column.
 */
public interface Tensor {
  int rows();

  int columns();

  Precision precision();

  /**
   * How often the values have been written; what was derived from an earlier version is out of
   * date.
   */
  long version();

  /**
   * The memory that it takes, in bytes: its values as the engine keeps them, and what the engine
   * has derived from them and keeps with them.
   */
  default long bytes() {
    return (long) rows() * columns() * precision().bytes();
  }

  /** {@code "256×512"}, as messages write it. */
  default String shape() {
    return rows() + "×" + columns();
  }
}
