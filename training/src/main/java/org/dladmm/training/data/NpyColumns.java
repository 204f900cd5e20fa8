package org.dladmm.training.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dladmm.matrix.Matrix;

/**
 * Columns of a {@code .npy} file, of which no more is read than what is asked for.
 *
 * <p>Where the values of a column lie together (Fortran order, or the transpose of C order), a
 * slice is one stretch of the file; otherwise it is a short stretch in every row, and all slices
 * are read in one pass over the rows.
 */
final class NpyColumns implements ColumnFile {
  private final DataFile file;
  private final FileState state;
  private final NpyHeader header;

  private NpyColumns(DataFile file, FileState state, NpyHeader header) {
    this.file = file;
    this.state = state;
    this.header = header;
  }

  static NpyColumns open(DataFile file, String goOn) {
    Path path = file.path();
    FileState state = FileState.of(path, goOn);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      NpyHeader header = NpyHeader.read(path, channel);
      header.requireMatrix(path, channel.size());
      return new NpyColumns(file, state, header);
    } catch (EOFException e) {
      throw IoFailures.damaged(path, "it ends within its header");
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
  }

  @Override
  public DataFile file() {
    return file;
  }

  @Override
  public int rows() {
    return file.transposed() ? header.columns() : header.rows();
  }

  @Override
  public int columns() {
    return file.transposed() ? header.rows() : header.columns();
  }

  @Override
  public boolean wholly() {
    return false;
  }

  @Override
  public void read(List<Slice> slices, Matrix target) {
    String content = header.rows() + "×" + header.columns();
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
      state.require(content);
      Stretches stretches = new Stretches(channel, slices, target);
      if (header.fortran() != file.transposed()) {
        stretches.columnsTogether();
      } else {
        stretches.rowsTogether();
      }
    } catch (NoSuchFileException e) {
      throw state.gone(content, e);
    } catch (EOFException e) {
      throw state.changed(content, "it ends before its values do");
    } catch (IOException e) {
      throw IoFailures.failed(file.path(), e);
    }
  }

  /** Stretches of the file, and where their values go. */
  private final class Stretches {
    private final FileChannel channel;
    private final List<Slice> slices;
    private final double[] target;
    private final double[] values;
    private final ByteBuffer bytes;

    Stretches(FileChannel channel, List<Slice> slices, Matrix target) {
      this.channel = channel;
      this.slices = slices;
      this.target = target.values();
      int room = Math.min(RowBlocks.LARGEST, this.target.length);
      values = new double[room];
      bytes = ByteBuffer.allocate(room * header.type().size()).order(header.order());
    }

    void columnsTogether() throws IOException {
      for (Slice slice : slices) {
        long first = (long) slice.from() * rows();
        int to = slice.at() * rows();
        int length = slice.width() * rows();
        for (int done = 0; done < length; ) {
          int count = read(first + done, length - done);
          System.arraycopy(values, 0, target, to + done, count);
          done += count;
        }
      }
    }

    void rowsTogether() throws IOException {
      for (int i = 0; i < rows(); i++) {
        for (Slice slice : slices) {
          for (int done = 0; done < slice.width(); ) {
            int count = read((long) i * columns() + slice.from() + done, slice.width() - done);
            for (int j = 0; j < count; j++) {
              target[(slice.at() + done + j) * rows() + i] = values[j];
            }
            done += count;
          }
        }
      }
    }

    /** Reads at most {@code wanted} values from the one at {@code first} on. */
    private int read(long first, int wanted) throws IOException {
      int size = header.type().size();
      int count = Math.min(wanted, values.length);
      channel.position(header.dataOffset() + first * size);
      IoFailures.readFully(channel, bytes.clear().limit(count * size));
      header.type().decode(bytes, values, count);
      for (int k = 0; k < count; k++) {
        if (!Double.isFinite(values[k])) {
          throw notFinite(values[k], first + k);
        }
      }
      return count;
    }

    /** Named by its place in the file, before transposing. */
    private RuntimeException notFinite(double value, long index) {
      int across = header.fortran() ? header.rows() : header.columns();
      int slow = (int) (index / across);
      int fast = (int) (index % across);
      return DataChecks.notFinite(
          file.path().toString(),
          value,
          header.fortran() ? fast : slow,
          header.fortran() ? slow : fast);
    }
  }
}
