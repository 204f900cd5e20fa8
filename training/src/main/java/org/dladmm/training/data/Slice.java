package org.dladmm.training.data;

import org.dladmm.matrix.Matrix;

/** Columns {@code from} to {@code to} of a file, which go to column {@code at} of a matrix. */
record Slice(int from, int to, int at) {
  int width() {
    return to - from;
  }

  void copy(Matrix source, Matrix target) {
    int rows = source.rows();
    System.arraycopy(source.values(), from * rows, target.values(), at * rows, width() * rows);
  }
}
