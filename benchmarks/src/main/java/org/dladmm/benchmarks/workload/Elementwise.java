package org.dladmm.benchmarks.workload;

import static org.dladmm.expression.Broadcast.PER_ROW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dladmm.benchmarks.workload.ProgramWorkload.Recording;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Derivative;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;

/**
 * Fused element-wise kernels on rows × columns elements. Where a formula jumps, no element is near
 * the jump, so that rounding cannot take it to the other side.
 */
final class Elementwise {
  /** How far elements stay away from a jump. */
  private static final double CLEARANCE = 0.01;

  private final Draws draws;
  private final int rows;
  private final int columns;

  Elementwise(long seed, int rows, int columns) {
    this.draws = new Draws(seed);
    this.rows = rows;
    this.columns = columns;
  }

  List<Workload> all() {
    return List.of(
        multiplierUpdate(),
        softShrinkage(),
        softShrinkageBackward(),
        adam(),
        function("exp(x)", Expression::exp, -2, 2),
        function("log(x)", Expression::log, 0.05, 10),
        function("tanh(x)", Expression::tanh, -3, 3),
        function("sqrt(x)", Expression::sqrt, 0, 10),
        function("abs(x)", Expression::abs, -1, 1),
        sign(),
        select());
  }

  /** λ + β∘(AZ + E − X), the third line of equation (3). */
  Workload multiplierUpdate() {
    Recording r = new Recording();
    Leaf lambda = r.full(gaussian("lambda"));
    Leaf beta = r.perRow(draws.uniform("beta", rows, 1, 0.5, 2));
    Leaf az = r.full(gaussian("AZ"));
    Leaf e = r.full(gaussian("E"));
    Leaf x = r.full(gaussian("X"));
    return r.result("λ", lambda.plus(beta.times(az.plus(e).minus(x))))
        .workload("λ + β∘(AZ + E − X)", size());
  }

  Workload softShrinkage() {
    Recording r = new Recording();
    Leaf x = r.full(gaussian("X"));
    Leaf threshold = r.perRow(threshold());
    return r.result("shrunk", x.shrink(threshold)).workload("soft-shrinkage", size());
  }

  /** The adjoints of x and of the thresholds, these summed over the samples. */
  Workload softShrinkageBackward() {
    Recording r = new Recording();
    Matrix thresholds = threshold();
    Leaf x = r.full(clearOfKinks(gaussian("X"), thresholds));
    Leaf threshold = r.perRow(thresholds);
    Leaf adjoint = r.full(gaussian("adjoint"));
    Map<Integer, Expression> adjoints =
        Derivative.adjoints(
            List.of(new Derivative.Seed(x.shrink(threshold), adjoint)),
            Set.of(x.id(), threshold.id()));
    Expression ofThreshold = r.tape().reduce(Reduction.SUM, PER_ROW, adjoints.get(threshold.id()));
    return r.result("adjoint of x", adjoints.get(x.id()))
        .result("adjoint of the threshold", ofThreshold)
        .workload("shrinkage, backward", size());
  }

  private Matrix threshold() {
    return draws.uniform("threshold", rows, 1, 0.5, 1);
  }

  private static Matrix clearOfKinks(Matrix x, Matrix threshold) {
    Matrix result = x.copy();
    for (int j = 0; j < x.columns(); j++) {
      for (int i = 0; i < x.rows(); i++) {
        double value = x.get(i, j);
        if (Math.abs(Math.abs(value) - threshold.get(i, 0)) < CLEARANCE) {
          result.set(i, j, (float) (value + Math.copySign(2 * CLEARANCE, value)));
        }
      }
    }
    return result;
  }

  /** A parameter's update with its running means, as the optimiser Adam makes it. */
  Workload adam() {
    Recording r = new Recording();
    Leaf parameter = r.full(gaussian("parameter"));
    Leaf gradient = r.full(gaussian("gradient"));
    Leaf mean = r.full(gaussian("mean"));
    Leaf square = r.full(draws.uniform("square", rows, columns, 0.1, 2));
    Leaf rate = r.scalar(0.125);
    Expression nextMean = mean.times(0.9).plus(gradient.times(0.1));
    Expression nextSquare = square.times(0.999).plus(gradient.square().times(0.001));
    Expression direction = nextMean.over(nextSquare.sqrt().plus(1e-8));
    return r.result("parameter", parameter.minus(rate.times(direction)))
        .result("mean", nextMean)
        .result("square", nextSquare)
        .workload("Adam's update", size());
  }

  private Workload function(
      String name, UnaryOperator<Expression> function, double low, double high) {
    Recording r = new Recording();
    Leaf x = r.full(draws.uniform(name, rows, columns, low, high));
    return r.result(name, function.apply(x)).workload(name, size());
  }

  private Workload sign() {
    Recording r = new Recording();
    Leaf x = r.full(clearOfZero(gaussian("X")));
    return r.result("sign(x)", x.sign()).workload("sign(x)", size());
  }

  private Workload select() {
    Recording r = new Recording();
    Leaf condition = r.full(clearOfZero(gaussian("condition")));
    Leaf yes = r.full(gaussian("yes"));
    Leaf no = r.full(gaussian("no"));
    Expression chosen = condition.lessThan(Expression.constant(0)).choose(yes, no);
    return r.result("chosen", chosen).workload("select(x < 0, y, z)", size());
  }

  private static Matrix clearOfZero(Matrix x) {
    return Draws.map(x, v -> Math.abs(v) < CLEARANCE ? (float) Math.copySign(2 * CLEARANCE, v) : v);
  }

  /** x·y + x for a y of every extent. */
  List<Workload> broadcasts() {
    return List.of(
        broadcast("scalar", Broadcast.SCALAR),
        broadcast("per row", Broadcast.PER_ROW),
        broadcast("per column", Broadcast.PER_COLUMN),
        broadcast("full", Broadcast.FULL));
  }

  private Workload broadcast(String word, Broadcast extent) {
    Recording r = new Recording();
    Leaf x = r.full(gaussian("X"));
    Leaf y =
        switch (extent) {
          case SCALAR -> r.scalar(1.625);
          case PER_ROW -> r.perRow(draws.gaussian("y", rows, 1));
          case PER_COLUMN -> r.perColumn(draws.gaussian("y", columns, 1));
          case FULL -> r.full(gaussian("y"));
        };
    return r.result("x·y + x", x.times(y).plus(x)).workload("x·y+x, y " + word, size());
  }

  /** Sum, largest and smallest value of every row, of every column, and of all. */
  List<Workload> reductions() {
    List<Workload> reductions = new java.util.ArrayList<>();
    for (Reduction reduction : List.of(Reduction.SUM, Reduction.MAX, Reduction.MIN)) {
      reductions.add(reduction(reduction, Broadcast.PER_ROW, "by row"));
      reductions.add(reduction(reduction, Broadcast.PER_COLUMN, "by column"));
      reductions.add(reduction(reduction, Broadcast.SCALAR, "of all"));
    }
    return reductions;
  }

  private Workload reduction(Reduction reduction, Broadcast kept, String words) {
    Recording r = new Recording();
    Leaf x = r.full(gaussian("X"));
    String name = reduction.name().toLowerCase(java.util.Locale.ROOT) + " " + words;
    return r.result(name, r.tape().reduce(reduction, kept, x)).workload(name, size());
  }

  private Matrix gaussian(String name) {
    return draws.gaussian(name, rows, columns);
  }

  private String size() {
    return rows + "×" + columns;
  }
}
