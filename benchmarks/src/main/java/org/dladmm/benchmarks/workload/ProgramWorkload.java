package org.dladmm.benchmarks.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Program;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/** A recorded program: a single fused kernel, a layer, or a whole network. */
final class ProgramWorkload implements Workload {
  private final String name;
  private final String size;
  private final Program program;
  private final Map<Leaf, Matrix> operands;
  private final Map<String, Expression> results;

  private ProgramWorkload(
      String name,
      String size,
      Program program,
      Map<Leaf, Matrix> operands,
      Map<String, Expression> results) {
    this.name = name;
    this.size = size;
    this.program = program;
    this.operands = operands;
    this.results = results;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String size() {
    return size;
  }

  @Override
  public Prepared on(Engine engine) {
    Workspace workspace = new Workspace(engine);
    Replay replay = program.on(workspace);
    operands.forEach(replay::set);
    return new OnWorkspace(workspace) {
      @Override
      public void run() {
        replay.run();
      }

      @Override
      public Map<String, Matrix> results() {
        Map<String, Matrix> values = new LinkedHashMap<>();
        results.forEach((name, leaf) -> values.put(name, replay.get(leaf)));
        return values;
      }
    };
  }

  /** A workload in the making: a tape, with the operands' values and the results' names. */
  static final class Recording {
    private final Tape tape = new Tape();
    private final Map<Leaf, Matrix> operands = new LinkedHashMap<>();
    private final Map<String, Expression> results = new LinkedHashMap<>();

    Tape tape() {
      return tape;
    }

    /** Gives an input of the tape its value. */
    Leaf operand(Leaf input, Matrix value) {
      operands.put(input, value);
      return input;
    }

    /** An input with a value for each element. */
    Leaf full(Matrix value) {
      return operand(tape.input(value.rows(), value.columns()), value);
    }

    /** An input with one value for each row. */
    Leaf perRow(Matrix value) {
      return operand(tape.perRowInput(value.rows()), value);
    }

    /** An input with one value for each column. */
    Leaf perColumn(Matrix value) {
      return operand(tape.perColumnInput(value.rows()), value);
    }

    /** An input that is one number. */
    Leaf scalar(double value) {
      return operand(tape.scalarInput(), Matrix.column(value));
    }

    /** Names a result. */
    Recording result(String name, Expression value) {
      results.put(name, tape.store(value));
      return this;
    }

    /** Ends the recording. */
    Workload workload(String name, String size) {
      Program program = tape.finish(results.values().toArray(Expression[]::new));
      return new ProgramWorkload(name, size, program, operands, results);
    }
  }
}
