package org.dladmm.cli.solve;

import org.dladmm.training.data.ColumnFiles;
import org.dladmm.training.data.Columns;
import org.dladmm.training.data.DataChecks;
import org.dladmm.training.data.DataFile;

/** The samples X. Those of a {@code .npy} file may be more than there is memory for. */
final class Samples {
  /** Values that are looked at together. */
  private static final int PART = 1 << 20;

  private Samples() {}

  /**
   * Looks at a file, and once at all that is in it: what is wrong with the last column should not
   * be found out after hours.
   *
   * @param rows how many rows X must have
   * @param owner what needs them
   * @throws org.dladmm.training.InputException if the file cannot be read, has other than those
   *     rows, or an entry that is NaN or infinite
   */
  static Columns open(DataFile file, int rows, String owner) {
    Columns x = ColumnFiles.open(file);
    DataChecks.rows("X, " + file, x, rows, owner);
    int width = Math.max(1, PART / x.rows());
    for (int from = 0; from < x.columns(); from += width) {
      x.read(from, Math.min(x.columns(), from + width));
    }
    return x;
  }
}
