package org.dladmm.solver;

/** How the solving of a column ended. */
public enum Status {
  /** The gap between objective and lower bound is within the tolerance. */
  CERTIFIED,
  /** No bound exists; the optimality conditions hold within the tolerance. */
  CONVERGED,
  /** The iterations ran out; the best point and bound found are given. */
  ITERATION_LIMIT,
  /** No Z and E reach X = AZ + BE. */
  INFEASIBLE,
  /** The iterates are no longer finite; the best point and bound found before are given. */
  DIVERGED;

  /** Whether the column is solved as was asked for. */
  public boolean solved() {
    return this == CERTIFIED || this == CONVERGED;
  }
}
