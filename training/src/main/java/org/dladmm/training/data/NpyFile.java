package org.dladmm.training.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dladmm.matrix.Matrix;

/**
 * Matrices in NumPy's {@code .npy} files.
 *
 * <p>Read are real numbers of every size that a double takes (float32, float64, integers,
 * booleans), of both byte orders, in C and in Fortran order. An array (r, c) is an r×c matrix, an
 * array (n,) is one column, a single number is 1×1; arrays of more axes are refused.
 *
 * <p>Why not a library: {@code org.jetbrains.bio:npy} 0.3.5 refuses Fortran order and brings
 * Kotlin's runtime; {@code org.openlca:npy} 0.0.3 takes memory for the header and the values before
 * it compares their claimed length with the file, and counts values in an {@code int}.
 */
public final class NpyFile {
  private NpyFile() {}

  /**
   * The matrix in a file, whatever its values; {@link DataFile#read} checks them too.
   *
   * @throws InputException if the file cannot be read or holds no matrix of real numbers
   */
  public static Matrix read(Path path) {
    IoFailures.requireFile(path);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      NpyHeader header = NpyHeader.read(path, channel);
      header.requireMatrix(path, channel.size());
      int rows = header.rows();
      int columns = header.columns();
      double[] values = Capacity.allocate(path, rows, columns);
      // Fortran order is ours already: the whole array is one row of consecutive values.
      if (header.fortran()) {
        readRows(channel, header, 1, values.length, values);
      } else {
        readRows(channel, header, rows, columns, values);
      }
      return Matrix.of(rows, columns, values);
    } catch (EOFException e) {
      throw IoFailures.damaged(path, "it ends within its header or its values");
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
  }

  private static void readRows(
      FileChannel channel, NpyHeader header, int rows, int columns, double[] values)
      throws IOException {
    int room = Math.min(RowBlocks.LARGEST, values.length);
    ByteBuffer bytes = ByteBuffer.allocate(room * header.type().size()).order(header.order());
    double[] block = new double[room];
    RowBlocks.visit(
        rows,
        columns,
        (row, height, column, width) -> {
          IoFailures.readFully(channel, bytes.clear().limit(height * width * header.type().size()));
          header.type().decode(bytes, block, height * width);
          for (int j = 0; j < width; j++) {
            int to = (column + j) * rows + row;
            for (int i = 0; i < height; i++) {
              values[to + i] = block[i * width + j];
            }
          }
        });
  }

  /**
   * Writes a matrix as a float64 array (rows, columns) in C order.
   *
   * @throws InputException if the place is not writable
   * @throws java.io.UncheckedIOException if writing fails half-way; no partial file remains
   */
  public static void write(Path path, Matrix matrix) {
    write(path, matrix, NpyType.FLOAT64);
  }

  /** The same as float32: values are rounded, those beyond its range become infinite. */
  public static void writeFloat32(Path path, Matrix matrix) {
    write(path, matrix, NpyType.FLOAT32);
  }

  private static void write(Path path, Matrix matrix, NpyType type) {
    int rows = matrix.rows();
    double[] values = matrix.values();
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.min(RowBlocks.LARGEST, values.length) * type.size())
            .order(ByteOrder.LITTLE_ENDIAN);
    AtomicFiles.write(
        path,
        out -> {
          out.write(NpyHeader.format(type, rows, matrix.columns()));
          RowBlocks.visit(
              rows,
              matrix.columns(),
              (row, height, column, width) -> {
                for (int i = 0; i < height; i++) {
                  for (int j = 0; j < width; j++) {
                    double value = values[(column + j) * rows + row + i];
                    int at = (i * width + j) * type.size();
                    if (type == NpyType.FLOAT64) {
                      bytes.putDouble(at, value);
                    } else {
                      bytes.putFloat(at, (float) value);
                    }
                  }
                }
                out.write(bytes.array(), 0, height * width * type.size());
              });
        });
  }
}
