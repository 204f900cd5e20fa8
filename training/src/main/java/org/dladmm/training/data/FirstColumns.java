package org.dladmm.training.data;

import java.util.List;
import org.dladmm.matrix.Matrix;

/** The first columns of a matrix. */
record FirstColumns(Columns all, int columns) implements Columns {
  @Override
  public int rows() {
    return all.rows();
  }

  @Override
  public List<Integer> cuts() {
    return all.cuts().stream().filter(cut -> cut < columns).toList();
  }

  @Override
  public Matrix read(List<ColumnRange> ranges) {
    return all.read(ranges);
  }
}
