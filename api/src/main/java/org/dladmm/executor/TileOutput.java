package org.dladmm.executor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Reduction;

/**
 * An output of a {@link TileProgram}.
 *
 * @param value the value that it is drawn from
 * @param accumulator where it is added up over tiles, if it is
 * @param reduction how elements are drawn together; NONE where there is nothing to draw together
 * @param kept FULL, or what the reduction leaves
 * @param definedAt the step whose result may be written straight to the output's tensor; negative
 *     if none is
 */
record TileOutput(int value, int accumulator, Reduction reduction, Broadcast kept, int definedAt) {
  static List<TileOutput> of(Kernel kernel, TileValues values, TileSteps steps) {
    List<TileOutput> outputs = new ArrayList<>();
    Set<Integer> written = new HashSet<>();
    for (int o = 0; o < kernel.outputs().size(); o++) {
      Kernel.Output output = kernel.outputs().get(o);
      int value = output.value();
      Broadcast kept = values.role(output.kept());
      boolean computed = values.variesByTile(value) && !values.isOperand(value);
      boolean direct =
          values.mayBeInPlace(value) && kept == Broadcast.FULL && computed && written.add(value);
      Reduction reduction = kept == Broadcast.FULL ? Reduction.NONE : output.reduction();
      outputs.add(
          new TileOutput(
              value, values.accumulator(o), reduction, kept, direct ? steps.definedAt(value) : -1));
    }
    return outputs;
  }

  /**
   * Whether tiles are added up, and drawn together at the end of a task, for an output that keeps
   * so much.
   */
  static boolean accumulates(Broadcast kept) {
    return kept == Broadcast.PER_ROW || kept == Broadcast.SCALAR;
  }

  boolean accumulates() {
    return accumulates(kept);
  }

  /** Whether each column of a tile is drawn together by itself. */
  boolean perColumn() {
    return kept == Broadcast.PER_COLUMN;
  }

  boolean stored() {
    return kept == Broadcast.FULL;
  }
}
