package org.dladmm.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Problem;

/** The answers of a batch on the host, filled in as columns finish. */
final class Answers {
  private final Matrix z;
  private final Matrix e;
  private final Matrix lambda;
  private final double[] objective;
  private final double[] bound;
  private final double[] startObjective;
  private final Status[] status;
  private final int[] iterations;

  Answers(Problem problem, int n) {
    z = Matrix.zeros(problem.a().columns(), n);
    e = Matrix.zeros(problem.b().columns(), n);
    lambda = Matrix.zeros(problem.a().rows(), n);
    objective = new double[n];
    bound = new double[n];
    startObjective = new double[n];
    Arrays.fill(startObjective, Double.NaN);
    status = new Status[n];
    iterations = new int[n];
  }

  /** Remembers the objectives at the start, against which tiny objectives are measured. */
  void started(int[] columns, Matrix objective) {
    for (int i = 0; i < columns.length; i++) {
      startObjective[columns[i]] = objective.get(i, 0);
    }
  }

  /**
   * The gap between an objective and a bound relative to their size, or to the objective at the
   * start where they are tiny. A bound above the objective is a matter of rounding, and its size
   * says of how much.
   */
  double relativeGap(int column, double objective, double bound) {
    double gap = Math.abs(objective - bound);
    double start = Double.isFinite(startObjective[column]) ? startObjective[column] : 0;
    double scale = Math.max(Math.max(Math.abs(objective), Math.abs(bound)), 1e-9 * Math.abs(start));
    return gap == 0 ? 0 : gap / scale;
  }

  void finish(int column, Status how, int steps, double objective, double bound) {
    status[column] = how;
    iterations[column] = steps;
    this.objective[column] = known(objective);
    // rounding may let the bound pass the objective by a unit of the last place
    this.bound[column] = known(Math.min(bound, objective));
  }

  /** NaN for what is not finite, and 0 for −0. */
  private static double known(double value) {
    return Double.isFinite(value) ? value + 0.0 : Double.NaN;
  }

  boolean finished(int column) {
    return status[column] != null;
  }

  int finishedCount() {
    return (int) Arrays.stream(status).filter(Objects::nonNull).count();
  }

  /**
   * Copies columns of the best points found; column {@code from[i]} of each source is the answer
   * for column {@code to[i]}.
   */
  void take(int[] from, int[] to, Matrix zs, Matrix es, Matrix lambdas) {
    copy(zs, from, z, to);
    copy(es, from, e, to);
    copy(lambdas, from, lambda, to);
  }

  private static void copy(Matrix source, int[] from, Matrix target, int[] to) {
    int rows = source.rows();
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(source.values(), from[i] * rows, target.values(), to[i] * rows, rows);
    }
  }

  Matrix z() {
    return z;
  }

  Matrix e() {
    return e;
  }

  Matrix lambda() {
    return lambda;
  }

  /** The solution, with the residuals of its columns. */
  Solution solution(Matrix residuals) {
    List<ColumnResult> columns = new ArrayList<>();
    for (int j = 0; j < status.length; j++) {
      columns.add(
          new ColumnResult(
              status[j],
              objective[j],
              bound[j],
              objective[j] - bound[j],
              Double.isNaN(objective[j] - bound[j])
                  ? Double.NaN
                  : relativeGap(j, objective[j], bound[j]),
              residuals.get(0, j),
              residuals.get(1, j),
              iterations[j]));
    }
    return new Solution(z, e, lambda, columns);
  }
}
