package org.dladmm.executor;

import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Reduction;

/**
 * An output of a {@link TileProgram}.
 *
 * @param value the value that it is drawn from
 * @param accumulator where it is summed up over tiles; the value itself where it is not
 * @param reduction how elements are drawn together; NONE where there is nothing to draw together
 * @param kept FULL, or what the reduction leaves
 * @param definedAt the step whose result may be written straight to the output's tensor; negative if none is
 */
record TileOutput(int value, int accumulator, Reduction reduction, Broadcast kept, int definedAt) {
  /** Whether tiles are added up, and drawn together at the end of a task. */
  boolean accumulates() {
    return kept == Broadcast.PER_ROW || kept == Broadcast.SCALAR;
  }

  /** Whether each column of a tile is drawn together by itself. */
  boolean perColumn() {
    return kept == Broadcast.PER_COLUMN;
  }

  boolean stored() {
    return kept == Broadcast.FULL;
  }
}
