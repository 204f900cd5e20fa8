package org.dladmm.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dladmm.training.InputException;

/**
 * What a MATLAB file is by its first bytes, and whether its variables fill it by their lengths.
 *
 * <p>This is looked at before the library reads anything, so that a file of another version or one
 * cut short is found at once and by its cause.
 */
final class MatLayout {
  private static final int DESCRIPTION = 116;
  private static final int HEADER = 128;
  private static final int TAG = 8;
  private static final int MATRIX = 14;
  private static final int COMPRESSED = 15;

  private MatLayout() {}

  /**
   * Checks that the file is of version 5 and whole.
   *
   * @throws InputException if it is not
   */
  static void require(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long end = channel.size();
      requireVersion5(path, read(channel, 0, (int) Math.min(DESCRIPTION, end)));
      if (end < HEADER) {
        throw IoFailures.damaged(path, "it ends within its header");
      }
      ByteOrder order = order(path, channel);
      for (long at = HEADER; at < end; ) {
        at = endOfVariable(path, channel, order, at, end);
      }
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
  }

  private static void requireVersion5(Path path, ByteBuffer start) {
    String description = new String(start.array(), StandardCharsets.ISO_8859_1);
    if (description.startsWith("MATLAB 7.3") || description.startsWith("\u0089HDF")) {
      throw new InputException(
          path
              + " was saved as version 7.3 (HDF5), which is not read; save it in MATLAB with"
              + " save(file, '-v7')");
    }
    if (!description.startsWith("MATLAB 5.0 MAT-file")) {
      throw new InputException(
          path
              + " is not a MATLAB file of version 5; save it in MATLAB with save(file, '-v7') or"
              + " in Python with scipy.io.savemat");
    }
  }

  private static long endOfVariable(
      Path path, FileChannel channel, ByteOrder order, long start, long end) throws IOException {
    long content = start + TAG;
    if (content > end) {
      throw IoFailures.damaged(path, "it ends within a variable");
    }
    ByteBuffer tag = read(channel, start, TAG).order(order);
    int type = tag.getInt(0);
    if (type != MATRIX && type != COMPRESSED) {
      throw IoFailures.damaged(path, "byte " + start + " is not the start of a variable");
    }
    long length = Integer.toUnsignedLong(tag.getInt(Integer.BYTES));
    if (length > end - content) {
      throw IoFailures.damaged(
          path, "a variable claims " + length + " bytes, but " + (end - content) + " follow");
    }
    return content + length;
  }

  /** The letters MI, written as one number, tell the order by their own. */
  private static ByteOrder order(Path path, FileChannel channel) throws IOException {
    short mark = read(channel, HEADER - Short.BYTES, Short.BYTES).getShort(0);
    return switch (mark) {
      case 'M' << 8 | 'I' -> ByteOrder.BIG_ENDIAN;
      case 'I' << 8 | 'M' -> ByteOrder.LITTLE_ENDIAN;
      default -> throw IoFailures.damaged(path, "its header has no byte order");
    };
  }

  private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
    ByteBuffer result = ByteBuffer.allocate(bytes);
    IoFailures.readFully(channel.position(position), result);
    return result;
  }
}
