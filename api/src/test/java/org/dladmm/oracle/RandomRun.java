package org.dladmm.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Constant;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Program;
import org.dladmm.program.Replay;
import org.dladmm.program.Workspace;
import org.junit.jupiter.api.Assertions;

/**
 * Runs a {@link RandomTape} several times, with some inputs assigned to from run to run, and holds
 * every output of every run against the plain loops.
 */
public final class RandomRun {
  private static final int RUNS = 4;
  private static final double TOLERANCE = 1e-11;

  private final RandomTape random;
  private final List<Value> outputs = new ArrayList<>();
  private final Map<Value, Value> assigned = new LinkedHashMap<>();

  private RandomRun(long seed) {
    random = new RandomTape(seed, 40);
    Draws draws = new Draws(seed + 1);
    for (int k = 0; k < 1 + draws.below(6); k++) {
      Value output = random.anyStored();
      if (!(output.expression() instanceof Constant)) {
        outputs.add(output);
      }
    }
    for (Value input : random.inputs()) {
      if (draws.below(2) == 0) {
        Value next = random.anyThatFits(input);
        random.tape().assign((Expression.Leaf) input.expression(), next.expression());
        assigned.put(input, next);
      }
    }
  }

  public static void check(Engine engine, long seed) {
    RandomRun run = new RandomRun(seed);
    Program program =
        run.random
            .tape()
            .finish(run.outputs.stream().map(Value::expression).toArray(Expression[]::new));
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = program.on(workspace);
      Map<Value, Matrix> first = run.check(replay);
      Map<Value, Matrix> again = run.check(replay);
      Assertions.assertEquals(first, again, "the bits of a second replay");
    }
  }

  private Map<Value, Matrix> check(Replay replay) {
    random.start().forEach(replay::set);
    Inputs inputs = random.startingPoint();
    Map<Value, Matrix> last = new LinkedHashMap<>();
    for (int run = 1; run <= RUNS; run++) {
      replay.run();
      Inputs next = new Inputs();
      for (Value input : random.inputs()) {
        Value source = assigned.getOrDefault(input, input);
        next.set(input, spread(source, input, inputs));
      }
      for (Value output : outputs) {
        // an input that is an output and is assigned to is read after the assignment
        Matrix expected =
            random.inputs().stream().anyMatch(i -> i.expression() == output.expression())
                ? next.of(input(output))
                : inputs.of(output);
        last.put(output, close(expected, replay.get(output.expression()), run));
      }
      for (Value input : random.inputs()) {
        close(next.of(input), replay.get(input.expression()), run);
      }
      inputs = next;
    }
    return last;
  }

  private Value input(Value output) {
    return random.inputs().stream()
        .filter(i -> i.expression() == output.expression())
        .findFirst()
        .orElseThrow();
  }

  private static Matrix spread(Value source, Value input, Inputs inputs) {
    int m = input.extent().tensorRows(input.rows(), input.columns());
    Matrix result = Matrix.zeros(m, input.extent().tensorColumns(input.columns()));
    for (int k = 0; k < result.values().length; k++) {
      boolean perColumn = input.extent() == org.dladmm.expression.Broadcast.PER_COLUMN;
      result.values()[k] = source.at(inputs, perColumn ? 0 : k % m, perColumn ? k : k / m);
    }
    return result;
  }

  private static Matrix close(Matrix expected, Matrix actual, int run) {
    Assertions.assertEquals(expected.shape(), actual.shape());
    for (int k = 0; k < expected.values().length; k++) {
      double scale = Math.max(1, Math.abs(expected.values()[k]));
      Assertions.assertEquals(
          expected.values()[k], actual.values()[k], TOLERANCE * scale, "run " + run);
    }
    return actual;
  }
}
