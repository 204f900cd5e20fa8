package org.dladmm.engine.nd4j;

import org.dladmm.engine.Precision;
import org.dladmm.executor.PaddedColumns;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Zeroed buffers of ND4J, outside its workspaces: whoever asks for one closes it. */
final class NativeMemory {
  private NativeMemory() {}

  /**
   * A buffer for a padded tensor.
   *
   * @param spare bytes more than it needs, so that it can begin at a round address
   * @throws IllegalArgumentException if it is larger than Java can look at, or than there is memory
   */
  static DataBuffer allocate(Precision precision, int rows, int columns, int spare) {
    int length = PaddedColumns.length(rows, columns);
    DataType type = precision == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE;
    long bytes = (long) length * type.width();
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a "
              + rows
              + "×"
              + columns
              + " tensor of "
              + precision.label()
              + " numbers takes "
              + megabytes(bytes)
              + " MB, but one of the engine 'nd4j' can take 2047 MB; split its columns over several");
    }
    try {
      return Nd4j.getDataBufferFactory().create(type, length + spare / type.width(), true);
    } catch (RuntimeException | OutOfMemoryError failure) {
      throw new IllegalArgumentException(
          "there is no memory for a "
              + rows
              + "×"
              + columns
              + " tensor of "
              + precision.label()
              + " numbers, which takes "
              + megabytes(bytes)
              + " MB outside of Java's heap: "
              + failure.getMessage(),
          failure);
    }
  }

  private static long megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) >> 20;
  }
}
