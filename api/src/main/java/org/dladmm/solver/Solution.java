package org.dladmm.solver;

import java.util.List;
import org.dladmm.matrix.Matrix;

/**
 * The answer for a batch. The three matrices are the certificate: (Z, E) is feasible and λ is
 * dual-feasible, and {@code columns} says what that proves.
 *
 * @param z Z, d1×n
 * @param e E, d2×n
 * @param lambda λ, m×n
 * @param columns one result for each column of X
 */
public record Solution(Matrix z, Matrix e, Matrix lambda, List<ColumnResult> columns) {
  public Solution {
    columns = List.copyOf(columns);
  }

  /** Whether every column is solved as was asked for. */
  public boolean solved() {
    return tally().solved();
  }

  /**
   * One sentence for people: {@code "1000 columns: 998 CERTIFIED, 2 ITERATION_LIMIT; largest
   * relative gap 3.1e-04"}.
   */
  public String summary() {
    return tally().summary();
  }

  private Tally tally() {
    Tally tally = new Tally();
    tally.add(columns);
    return tally;
  }
}
