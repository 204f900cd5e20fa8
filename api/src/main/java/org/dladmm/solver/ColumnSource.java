package org.dladmm.solver;

import org.dladmm.matrix.Matrix;

/** The columns of X, of which some at a time are in memory. */
@FunctionalInterface
public interface ColumnSource {
  /** Columns {@code from} (inclusive) to {@code to} (exclusive) of X, m×(to − from). */
  Matrix read(int from, int to);
}
