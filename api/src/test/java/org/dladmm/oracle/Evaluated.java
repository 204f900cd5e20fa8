package org.dladmm.oracle;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Constant;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/** What a formula that is recorded on a tape gives for given operands. */
public final class Evaluated {
  private Evaluated() {}

  /** A formula over full operands. */
  public interface Formula {
    Expression of(Tape tape, List<Leaf> operands);
  }

  public static Matrix of(Formula formula, Matrix... operands) {
    Tape tape = new Tape();
    List<Leaf> leaves = new ArrayList<>();
    for (Matrix operand : operands) {
      leaves.add(tape.input(operand.rows(), operand.columns()));
    }
    Expression result = tape.store(formula.of(tape, leaves));
    if (result instanceof Constant constant) {
      return Matrix.column(constant.value());
    }
    try (Workspace workspace = new Workspace(Reference.float64())) {
      Replay replay = tape.finish(result).on(workspace);
      for (int i = 0; i < operands.length; i++) {
        replay.set(leaves.get(i), operands[i]);
      }
      replay.run();
      return replay.get(result);
    }
  }
}
