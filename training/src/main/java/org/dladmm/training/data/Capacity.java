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
    return allocate(path.toString(), rows, columns, "split it into several files");
  }

  /** The same for values that come from {@code what}, with what cures too many of them. */
  static double[] allocate(String what, long rows, long columns, String cure) {
    if (columns > 0 && rows > LONGEST_ARRAY / columns) {
      throw new InputException(
          what
              + " is "
              + rows
              + "×"
              + columns
              + ", but a matrix holds at most "
              + LONGEST_ARRAY
              + " values; "
              + cure);
    }
    try {
      return new double[(int) (rows * columns)];
    } catch (OutOfMemoryError e) {
      throw outOfMemory(what + " (" + rows + "×" + columns + ")", e);
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
