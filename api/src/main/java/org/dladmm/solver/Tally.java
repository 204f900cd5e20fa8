package org.dladmm.solver;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many columns ended how, for as many columns as come; not for several threads at once. */
public final class Tally {
  private final Map<Status, Long> counts = new EnumMap<>(Status.class);
  private long columns;
  private double largestGap;

  /** Counts results in. */
  public void add(List<ColumnResult> results) {
    for (ColumnResult result : results) {
      columns++;
      counts.merge(result.status(), 1L, Long::sum);
      double gap = result.relativeGap();
      if (gap > largestGap) {
        largestGap = gap;
      }
    }
  }

  /** How many columns ended so; a status that none has is not in it. */
  public Map<Status, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** The largest of the relative gaps that are known; 0 where none is. */
  public double largestRelativeGap() {
    return largestGap;
  }

  /** Whether every column is solved as was asked for. */
  public boolean solved() {
    return counts.keySet().stream().allMatch(Status::solved);
  }

  /**
   * One sentence for people: {@code "1000 columns: 998 CERTIFIED, 2 ITERATION_LIMIT; largest
   * relative gap 3.1e-04"}.
   */
  public String summary() {
    String states =
        counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d %s: %s; largest relative gap %.1e",
        columns,
        columns == 1 ? "column" : "columns",
        states,
        largestGap);
  }
}
