package org.dladmm.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Constant;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Activations;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;
import org.junit.jupiter.api.Assertions;

/**
 * Holds the gradient that a tape records against central differences of the scalar, along random
 * directions: one input at a time, then all at once. With activations that are recomputed it must
 * have the same bits.
 */
public final class GradientCheck {
  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-6;

  private final Replay replay;
  private final Expression scalar;
  private final Map<Leaf, Matrix> point;
  private final Map<Leaf, Matrix> gradients = new LinkedHashMap<>();

  private GradientCheck(Replay replay, Expression scalar, Map<Leaf, Matrix> point) {
    this.replay = replay;
    this.scalar = scalar;
    this.point = point;
  }

  /**
   * Fails unless the gradient is right at the given point, and is not 0, for every input.
   *
   * @param fixed inputs that are not differentiated by, and their values
   */
  public static void assertGradient(
      Engine engine,
      Tape tape,
      Expression scalar,
      Map<Leaf, Matrix> point,
      Map<Leaf, Matrix> fixed) {
    List<Leaf> inputs = List.copyOf(point.keySet());
    Expression loss = tape.store(scalar);
    List<Expression> recorded = tape.gradient(loss, inputs).stream().map(tape::store).toList();
    List<Expression> outputs = new ArrayList<>(recorded);
    outputs.removeIf(Constant.class::isInstance);
    outputs.add(loss);
    try (Workspace workspace = new Workspace(engine)) {
      Replay replay = tape.finish(outputs.toArray(Expression[]::new)).on(workspace);
      fixed.forEach(replay::set);
      GradientCheck check = new GradientCheck(replay, loss, point);
      check.differentiate(inputs, recorded);
      List<Matrix> bits = outputs.stream().map(replay::get).toList();
      Replay recomputed =
          tape.finish(Activations.RECOMPUTED, outputs.toArray(Expression[]::new)).on(workspace);
      fixed.forEach(recomputed::set);
      point.forEach(recomputed::set);
      recomputed.run();
      Assertions.assertEquals(
          bits, outputs.stream().map(recomputed::get).toList(), "with recomputed activations");
      check.along(new Draws(7));
    }
  }

  private void differentiate(List<Leaf> inputs, List<Expression> recorded) {
    point.forEach(replay::set);
    replay.run();
    for (int i = 0; i < inputs.size(); i++) {
      Matrix values = point.get(inputs.get(i));
      Expression g = recorded.get(i);
      gradients.put(inputs.get(i), spread(g, values.rows(), values.columns()));
    }
  }

  /** A gradient may be known to be the same in every row, or everywhere. */
  private Matrix spread(Expression g, int rows, int columns) {
    if (g instanceof Constant constant) {
      return Matrix.constant(rows, columns, constant.value());
    }
    Matrix values = replay.get(g);
    Matrix result = Matrix.zeros(rows, columns);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        boolean perColumn = g.broadcast() == Broadcast.PER_COLUMN && columns > 1;
        int row = values.rows() == 1 ? 0 : perColumn ? j : i;
        result.set(i, j, values.get(row, values.columns() == 1 ? 0 : j));
      }
    }
    return result;
  }

  private void along(Draws draws) {
    Map<Leaf, Matrix> all = new LinkedHashMap<>();
    for (Map.Entry<Leaf, Matrix> entry : point.entrySet()) {
      Matrix direction = draws.gaussian(entry.getValue().rows(), entry.getValue().columns());
      all.put(entry.getKey(), direction);
      check(Map.of(entry.getKey(), direction));
    }
    check(all);
  }

  private void check(Map<Leaf, Matrix> directions) {
    double up = valueAt(directions, STEP);
    double down = valueAt(directions, -STEP);
    double expected = (up - down) / (2 * STEP);
    double actual = 0;
    double typical = 0;
    for (Map.Entry<Leaf, Matrix> entry : directions.entrySet()) {
      double[] g = gradients.get(entry.getKey()).values();
      double[] d = entry.getValue().values();
      actual += dot(g, d);
      typical += Math.sqrt(dot(g, g) * dot(d, d) / g.length);
    }
    Assertions.assertTrue(typical > 0, () -> "the gradient by " + directions.keySet() + " is 0");
    double rounding = 1e-14 * Math.max(Math.abs(up), Math.abs(down)) / STEP;
    double tolerance = TOLERANCE * Math.max(Math.abs(expected), typical) + rounding;
    Assertions.assertEquals(
        expected, actual, tolerance, () -> "the derivative along " + directions.keySet());
  }

  private double valueAt(Map<Leaf, Matrix> directions, double step) {
    point.forEach(replay::set);
    directions.forEach((leaf, d) -> replay.set(leaf, moved(point.get(leaf), d, step)));
    replay.run();
    return replay.getScalar(scalar);
  }

  private static Matrix moved(Matrix from, Matrix direction, double step) {
    Matrix result = from.copy();
    Arrays.setAll(result.values(), k -> from.values()[k] + step * direction.values()[k]);
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
