package org.dladmm.training.data;

import java.util.Optional;
import org.dladmm.matrix.Matrix;

/** The content of the one file that was read last. */
final class FileAtHand {
  private Optional<DataFile> file = Optional.empty();
  private Optional<Matrix> content = Optional.empty();

  Matrix read(DataFile wanted) {
    if (!file.equals(Optional.of(wanted))) {
      // let go of before the next is read, so that never two of them are in memory
      content = Optional.empty();
      file = Optional.empty();
      content = Optional.of(wanted.read());
      file = Optional.of(wanted);
    }
    return content.orElseThrow();
  }
}
