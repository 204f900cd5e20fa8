package org.dladmm.training.data;

import java.nio.file.Path;
import org.dladmm.training.InputException;

/** Room for the values of a file, refused with a sentence where Java cannot have that much. */
final class Capacity {
  /** The longest array that every Java virtual machine can make. */
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private Capacity() {}

  /** An array for rows·columns values; callers have made sure that the file really holds them. */
  static double[] allocate(Path path, long rows, long columns) {
    if (columns > 0 && rows > LONGEST_ARRAY / columns) {
      throw new InputException(
          path
              + " is "
              + rows
              + "×"
              + columns
              + ", but a matrix holds at most "
              + LONGEST_ARRAY
              + " values; split it into several files");
    }
    try {
      return new double[(int) (rows * columns)];
    } catch (OutOfMemoryError e) {
      throw outOfMemory(path + " (" + rows + "×" + columns + ")", e);
    }
  }

  static InputException outOfMemory(String what, OutOfMemoryError e) {
    long available = Runtime.getRuntime().maxMemory() >> 20;
    return new InputException(
        what
            + " takes more memory than the "
            + available
            + " MiB that Java may use; start it with a larger -Xmx",
        e);
  }
}
