package org.dladmm.solver;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    return columns.stream().allMatch(c -> c.status().solved());
  }

  /**
   * One sentence for people: {@code "1000 columns: 998 CERTIFIED, 2 ITERATION_LIMIT; largest
   * relative gap 3.1e-04"}.
   */
  public String summary() {
    Map<Status, Long> counts =
        columns.stream()
            .collect(
                Collectors.groupingBy(
                    ColumnResult::status,
                    () -> new EnumMap<>(Status.class),
                    Collectors.counting()));
    String states =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    double largest =
        columns.stream()
            .mapToDouble(ColumnResult::relativeGap)
            .filter(gap -> !Double.isNaN(gap))
            .max()
            .orElse(0);
    return String.format(
        Locale.ROOT,
        "%d %s: %s; largest relative gap %.1e",
        columns.size(),
        columns.size() == 1 ? "column" : "columns",
        states,
        largest);
  }
}
