package org.dladmm.engine.base;

import org.dladmm.engine.Tensor;

/**
 * Some columns of a wide tensor and the narrow tensor that holds them side by side, checked.
 *
 * @param wide the tensor that the numbers of the columns refer to
 * @param columns which of its columns
 * @param narrow a tensor with a column for each of them
 */
record ColumnCopy<T extends BaseTensor>(T wide, int[] columns, T narrow) {
  ColumnCopy {
    requireFit(wide, columns, narrow);
    for (int column : columns) {
      if (column < 0 || column >= wide.columns()) {
        throw new IllegalArgumentException(
            "there is no column "
                + column
                + " in a "
                + wide.shape()
                + " tensor; columns are numbered from 0 to "
                + (wide.columns() - 1));
      }
    }
  }

  private static void requireFit(Tensor wide, int[] columns, Tensor narrow) {
    if (wide.rows() != narrow.rows() || narrow.columns() != columns.length) {
      throw new IllegalArgumentException(
          columns.length
              + " columns of a "
              + wide.shape()
              + " tensor make a "
              + wide.rows()
              + "×"
              + columns.length
              + " tensor, but the other one is "
              + narrow.shape());
    }
    if (wide == narrow) {
      throw new IllegalArgumentException(
          "columns of a "
              + wide.shape()
              + " tensor cannot be copied to the tensor itself; copy them to another one");
    }
  }

  void gather(Kernels<T> kernels) {
    for (int k = 0; k < columns.length; k++) {
      kernels.copyColumn(wide, columns[k], narrow, k);
    }
    narrow.written();
  }

  void scatter(Kernels<T> kernels) {
    for (int k = 0; k < columns.length; k++) {
      kernels.copyColumn(narrow, k, wide, columns[k]);
    }
    wide.written();
  }
}
