package org.dladmm.training.data;

import java.util.List;
import org.dladmm.matrix.Matrix;

/** A file that is read as a whole, whichever of its columns are asked for: text, or MATLAB's. */
record WholeFile(DataFile file, FileAtHand atHand, FileState state, int rows, int columns)
    implements ColumnFile {
  static WholeFile open(DataFile file, FileAtHand atHand, String goOn) {
    FileState state = FileState.of(file.path(), goOn);
    Matrix content = atHand.read(file);
    return new WholeFile(file, atHand, state, content.rows(), content.columns());
  }

  @Override
  public boolean wholly() {
    return true;
  }

  @Override
  public void read(List<Slice> slices, Matrix target) {
    // also where it is at hand: what a training reads must not hang on what is kept
    state.require(rows + "×" + columns);
    Matrix content = atHand.read(file);
    if (content.rows() != rows || content.columns() != columns) {
      throw state.changed(rows + "×" + columns, "it is " + content.shape());
    }
    slices.forEach(slice -> slice.copy(content, target));
  }
}
