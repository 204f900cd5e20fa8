package org.dladmm.training.data;

import java.util.List;
import org.dladmm.matrix.Matrix;

/** A file whose columns are read some at a time, and which must stay what it was when opened. */
interface ColumnFile {
  DataFile file();

  int rows();

  int columns();

  /** Whether all of it is in memory while any of it is read. */
  boolean wholly();

  /** Puts columns of it where they belong. The slices are in the order of the file. */
  void read(List<Slice> slices, Matrix target);

  /**
   * Looks at what a file holds.
   *
   * @param atHand where the content of a file that can only be read as a whole is kept
   * @param goOn what to do where the file has changed meanwhile, once it is back
   */
  static ColumnFile open(DataFile file, FileAtHand atHand, String goOn) {
    return file.hasEnding(".npy")
        ? NpyColumns.open(file, goOn)
        : WholeFile.open(file, atHand, goOn);
  }
}
