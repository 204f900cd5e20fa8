package org.dladmm.solver;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Problem;

/** The answers for all columns in memory. */
final class JoinedAnswers implements AnswerSink {
  private final Matrix z;
  private final Matrix e;
  private final Matrix lambda;
  private final List<ColumnResult> columns = new ArrayList<>();

  JoinedAnswers(Problem problem, int n) {
    z = Matrix.zeros(problem.a().columns(), n);
    e = Matrix.zeros(problem.b().columns(), n);
    lambda = Matrix.zeros(problem.a().rows(), n);
  }

  @Override
  public void take(int from, Solution part) {
    copy(part.z(), z, from);
    copy(part.e(), e, from);
    copy(part.lambda(), lambda, from);
    columns.addAll(part.columns());
  }

  private static void copy(Matrix part, Matrix whole, int from) {
    System.arraycopy(part.values(), 0, whole.values(), from * whole.rows(), part.values().length);
  }

  Solution solution() {
    return new Solution(z, e, lambda, columns);
  }
}
