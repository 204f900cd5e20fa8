package org.dladmm.solver;

/**
 * How far and how a problem is solved.
 *
 * @param method the classical iteration
 * @param tolerance the relative gap to reach, above 0
 * @param maxIterations steps after which a column is given up
 * @param penalty the fixed penalty β of plain LADMM, and what the other method starts from; 0 to
 *     choose it from the data
 * @param batch columns that are iterated together; it bounds the memory
 */
public record SolverOptions(
    Method method, double tolerance, int maxIterations, double penalty, int batch) {
  public SolverOptions {
    if (!(tolerance > 0) || Double.isInfinite(tolerance)) {
      throw new IllegalArgumentException(
          "the tolerance must be above 0 and finite, not " + tolerance);
    }
    if (maxIterations < 0) {
      throw new IllegalArgumentException("the iterations must be 0 or more, not " + maxIterations);
    }
    if (!(penalty >= 0) || Double.isInfinite(penalty)) {
      throw new IllegalArgumentException(
          "the penalty must be 0 (automatic) or above, not " + penalty);
    }
    if (batch < 1) {
      throw new IllegalArgumentException("a batch needs at least 1 column, not " + batch);
    }
  }

  /** To a relative gap of 1e-6 within 20 000 steps. */
  public static SolverOptions defaults() {
    return new SolverOptions(Method.HALPERN, 1e-6, 20_000, 0, 2048);
  }

  public SolverOptions withMethod(Method value) {
    return new SolverOptions(value, tolerance, maxIterations, penalty, batch);
  }

  public SolverOptions withTolerance(double value) {
    return new SolverOptions(method, value, maxIterations, penalty, batch);
  }

  public SolverOptions withMaxIterations(int value) {
    return new SolverOptions(method, tolerance, value, penalty, batch);
  }

  public SolverOptions withPenalty(double value) {
    return new SolverOptions(method, tolerance, maxIterations, value, batch);
  }

  public SolverOptions withBatch(int value) {
    return new SolverOptions(method, tolerance, maxIterations, penalty, value);
  }
}
