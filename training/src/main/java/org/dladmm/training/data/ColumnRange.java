package org.dladmm.training.data;

import java.util.List;

/** Columns {@code from} (inclusive) to {@code to} (exclusive). */
public record ColumnRange(int from, int to) {
  public int length() {
    return to - from;
  }

  /** How many columns all of them have. */
  static int total(List<ColumnRange> ranges) {
    return ranges.stream().mapToInt(ColumnRange::length).sum();
  }
}
