package org.dladmm.solver;

import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Replay;

/**
 * The inputs of a program that belong to its columns, so that a column can move to a program for
 * fewer.
 *
 * @param full inputs with a value for each element
 * @param perColumn inputs with one value for each column
 */
record Kept(List<Leaf> full, List<Leaf> perColumn) {
  /**
   * Copies the given columns of one replay to the columns 0, 1, … of another, recorded alike for
   * that many.
   */
  void move(Engine engine, Replay from, int[] columns, Kept targets, Replay to) {
    for (int i = 0; i < full.size(); i++) {
      engine.gather(from.tensor(full.get(i)), columns, to.tensor(targets.full.get(i)));
    }
    for (int i = 0; i < perColumn.size(); i++) {
      Matrix values = from.get(perColumn.get(i));
      Matrix chosen = Matrix.zeros(columns.length, 1);
      for (int j = 0; j < columns.length; j++) {
        chosen.set(j, 0, values.get(columns[j], 0));
      }
      to.set(targets.perColumn.get(i), chosen);
    }
  }
}
