package org.dladmm.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Tape;

/**
 * A computation drawn at random and recorded on a tape, beside the same in plain loops:
 * element-wise formulas with every broadcast, stored values, reductions and products of all four
 * transposes. Values stay of the order of 1.
 */
public final class RandomTape {
  private static final int[] SIZES = {2, 3, 5};

  private final Tape tape = new Tape();
  private final Draws draws;
  private final List<Value> values = new ArrayList<>();
  private final Map<Value, Matrix> start = new LinkedHashMap<>();

  public RandomTape(long seed, int steps) {
    draws = new Draws(seed);
    for (Broadcast extent : Broadcast.values()) {
      for (int k = 0; k < (extent == Broadcast.FULL ? 4 : 2); k++) {
        input(extent, SIZES[draws.below(2)], SIZES[draws.below(3)]);
      }
    }
    for (int k = 0; k < steps; k++) {
      values.add(step());
    }
  }

  public Tape tape() {
    return tape;
  }

  /** The inputs, with the values to start from. */
  public Map<Leaf, Matrix> start() {
    Map<Leaf, Matrix> result = new LinkedHashMap<>();
    start.forEach((value, matrix) -> result.put((Leaf) value.expression(), matrix));
    return result;
  }

  List<Value> inputs() {
    return List.copyOf(start.keySet());
  }

  Inputs startingPoint() {
    Inputs inputs = new Inputs();
    start.forEach(inputs::set);
    return inputs;
  }

  /** A stored value, the later ones more often than the earlier. */
  Value anyStored() {
    Value v = any();
    Expression stored = tape.store(v.expression());
    return new Value(stored, v.extent(), v.rows(), v.columns(), inputs -> inputs.of(v));
  }

  /** A value that the given input can become. */
  Value anyThatFits(Value input) {
    Value v = any();
    return input.covers(v) ? v : input;
  }

  /** A number that depends on many of the values. */
  public Expression scalar() {
    Expression sum = Expression.constant(0);
    for (int k = 0; k < 4; k++) {
      sum = sum.plus(tape.sum(any().expression().tanh()));
    }
    for (Value input : start.keySet()) {
      sum = sum.plus(tape.sum(input.expression().square()).times(0.1));
    }
    return sum;
  }

  private void input(Broadcast extent, int rows, int columns) {
    Leaf leaf =
        switch (extent) {
          case FULL -> tape.input(rows, columns);
          case PER_ROW -> tape.perRowInput(rows);
          case PER_COLUMN -> tape.perColumnInput(columns);
          case SCALAR -> tape.scalarInput();
        };
    Value value =
        new Value(
            leaf,
            extent,
            rows,
            columns,
            inputs -> {
              throw new IllegalStateException("an input without a value");
            });
    values.add(value);
    start.put(
        value, draws.gaussian(extent.tensorRows(rows, columns), extent.tensorColumns(columns)));
  }

  private Value any() {
    int n = values.size();
    return values.get(draws.below(3) == 0 ? draws.below(n) : n - 1 - draws.below(Math.min(n, 8)));
  }

  private Value step() {
    return switch (draws.below(8)) {
      case 0 -> product();
      case 1 -> reduced();
      case 2 -> anyStored();
      case 3 -> new Elementwise(draws).negated(any());
      default -> elementwise();
    };
  }

  private Value elementwise() {
    Value a = any();
    Value b = any();
    for (int tries = 0; tries < 20 && !a.fits(b); tries++) {
      b = any();
    }
    return a.fits(b) ? new Elementwise(draws).of(a, b) : a;
  }

  private Value reduced() {
    Value v = any();
    Reduction reduction = Reduction.values()[1 + draws.below(3)];
    Broadcast kept = Broadcast.values()[draws.below(4)];
    if (!v.extent().covers(kept)) {
      kept = Broadcast.SCALAR;
    }
    return Loops.reduce(tape, reduction, kept, v);
  }

  private Value product() {
    for (int tries = 0; tries < 100; tries++) {
      Value a = any();
      Value b = any();
      Transpose ta = Transpose.values()[draws.below(2)];
      Transpose tb = Transpose.values()[draws.below(2)];
      if (a.extent() == Broadcast.FULL
          && b.extent() == Broadcast.FULL
          && ta.columns(a.rows(), a.columns()) == tb.rows(b.rows(), b.columns())) {
        return Loops.product(tape, a, ta, b, tb);
      }
    }
    return any();
  }
}
