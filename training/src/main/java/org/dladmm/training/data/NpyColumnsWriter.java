package org.dladmm.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dladmm.matrix.Matrix;

/**
 * A matrix written to a {@code .npy} file some columns at a time; the bytes are those that {@link
 * NpyFile} writes at once. The file is there when all columns are and it is committed, never
 * before.
 */
public final class NpyColumnsWriter implements AutoCloseable {
  private final Path path;
  private final PartialFile file;
  private final FileChannel channel;
  private final NpyType type;
  private final int rows;
  private final int columns;
  private final long start;

  private NpyColumnsWriter(
      Path path, PartialFile file, FileChannel channel, NpyType type, int rows, int columns)
      throws IOException {
    this.path = path;
    this.file = file;
    this.channel = channel;
    this.type = type;
    this.rows = rows;
    this.columns = columns;
    ByteBuffer header = ByteBuffer.wrap(NpyHeader.format(type, rows, columns));
    start = header.capacity();
    write(header, 0);
  }

  /**
   * Begins a file of rows×columns values.
   *
   * @param single whether they are float32, or else float64
   * @throws org.dladmm.training.InputException if the place is not writable
   * @throws java.io.UncheckedIOException if writing fails; nothing remains
   */
  public static NpyColumnsWriter create(Path path, int rows, int columns, boolean single) {
    PartialFile file = PartialFile.of(path);
    try {
      FileChannel channel =
          FileChannel.open(file.aside(), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      NpyType type = single ? NpyType.FLOAT32 : NpyType.FLOAT64;
      return new NpyColumnsWriter(path, file, channel, type, rows, columns);
    } catch (IOException e) {
      file.close();
      throw IoFailures.notWritten(path, e);
    }
  }

  /**
   * Writes columns from {@code from} on. Each must come once, in any order.
   *
   * @throws java.io.UncheckedIOException if writing fails, for example on a full disk
   */
  public void write(int from, Matrix part) {
    ByteBuffer bytes =
        ByteBuffer.allocate(part.columns() * type.size()).order(ByteOrder.LITTLE_ENDIAN);
    try {
      for (int i = 0; i < rows; i++) {
        bytes.clear();
        for (int j = 0; j < part.columns(); j++) {
          double value = part.get(i, j);
          if (type == NpyType.FLOAT64) {
            bytes.putDouble(value);
          } else {
            bytes.putFloat((float) value);
          }
        }
        write(bytes.flip(), start + ((long) i * columns + from) * type.size());
      }
    } catch (IOException e) {
      throw IoFailures.notWritten(path, e);
    }
  }

  private void write(ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /**
   * All columns are there: the file replaces the one that may be in its place.
   *
   * @throws java.io.UncheckedIOException if that fails
   */
  public void commit() {
    try {
      channel.close();
      file.commit();
    } catch (IOException e) {
      throw IoFailures.notWritten(path, e);
    }
  }

  /** Removes what has not been committed. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // it is removed, or has been closed before
    } finally {
      file.close();
    }
  }
}
