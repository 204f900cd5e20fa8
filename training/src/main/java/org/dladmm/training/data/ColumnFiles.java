package org.dladmm.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;

/**
 * A matrix in files whose columns stand one after another, of which only the columns asked for are
 * in memory; and, where those are in a text or MATLAB file, one such file.
 *
 * <p>Every file must stay what it was when this was opened. Not for several threads at once.
 */
public final class ColumnFiles implements Columns {
  private final List<ColumnFile> files;

  /** Where the columns of a file begin, and at last how many there are. */
  private final int[] starts;

  private ColumnFiles(List<ColumnFile> files, int[] starts) {
    this.files = files;
    this.starts = starts;
  }

  /**
   * Looks at what the files of a training hold; a text or MATLAB file is read for it.
   *
   * @throws InputException if one cannot be read, is empty, or has not as many rows as the first
   */
  public static ColumnFiles open(List<DataFile> files) {
    return open(files, "go on with --resume");
  }

  /** The same of one file for work that cannot be gone on with. */
  public static ColumnFiles open(DataFile file) {
    return open(List.of(file), "start again");
  }

  private static ColumnFiles open(List<DataFile> files, String goOn) {
    FileAtHand atHand = new FileAtHand();
    List<ColumnFile> opened = new ArrayList<>();
    int[] starts = new int[files.size() + 1];
    for (int i = 0; i < files.size(); i++) {
      ColumnFile file = ColumnFile.open(files.get(i), atHand, goOn);
      DataChecks.notEmpty(file.file().toString(), file.rows(), file.columns());
      opened.add(file);
      requireRows(opened.get(0), file);
      starts[i + 1] = sum(starts[i], file);
    }
    return new ColumnFiles(opened, starts);
  }

  private static void requireRows(ColumnFile first, ColumnFile file) {
    if (file.rows() != first.rows()) {
      throw new InputException(
          "%s has %d rows, but %s has %d; files whose columns stand one after another need as many"
              .formatted(file.file(), file.rows(), first.file(), first.rows()));
    }
  }

  private static int sum(int before, ColumnFile file) {
    if (before > Integer.MAX_VALUE - file.columns()) {
      throw new InputException(
          "the files up to %s have more than the %d columns that can be counted; leave some out"
              .formatted(file.file(), Integer.MAX_VALUE));
    }
    return before + file.columns();
  }

  @Override
  public int rows() {
    return files.get(0).rows();
  }

  @Override
  public int columns() {
    return starts[files.size()];
  }

  @Override
  public List<Integer> cuts() {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).wholly()) {
        cuts.add(starts[i]);
        cuts.add(starts[i + 1]);
      }
    }
    return cuts;
  }

  @Override
  public Matrix read(List<ColumnRange> ranges) {
    TreeMap<Integer, List<Slice>> slices = new TreeMap<>();
    int at = 0;
    for (ColumnRange range : ranges) {
      for (int from = range.from(); from < range.to(); ) {
        int i = fileOf(from);
        int to = Math.min(range.to(), starts[i + 1]);
        slices
            .computeIfAbsent(i, none -> new ArrayList<>())
            .add(new Slice(from - starts[i], to - starts[i], at));
        at += to - from;
        from = to;
      }
    }
    Matrix result =
        Matrix.of(
            rows(),
            at,
            Capacity.allocate(
                "what is read from " + files.get(0).file(),
                rows(),
                at,
                "have fewer columns in memory at a time"));
    slices.forEach(
        (i, ofFile) -> {
          ofFile.sort(Comparator.comparingInt(Slice::from));
          files.get(i).read(ofFile, result);
        });
    return result;
  }

  private int fileOf(int column) {
    int found = Arrays.binarySearch(starts, column);
    return found >= 0 ? found : -found - 2;
  }
}
