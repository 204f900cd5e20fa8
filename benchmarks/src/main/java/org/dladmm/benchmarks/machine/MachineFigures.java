package org.dladmm.benchmarks.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the machine can do at most.
 *
 * @param memoryBytes of the arrays by which memory was measured
 * @param cacheBytes of all caches of the last level; 0 where the system does not tell
 * @param peaks what was measured; memory is missing where the heap has no room for the arrays
 */
public record MachineFigures(long memoryBytes, long cacheBytes, List<Peak> peaks) {
  public MachineFigures {
    peaks = List.copyOf(peaks);
  }

  /** 10⁹ operations or bytes a second, if that was measured with so many threads. */
  public OptionalDouble of(Peak.Kind kind, int threads) {
    return peaks.stream()
        .filter(peak -> peak.kind() == kind && peak.threads() == threads)
        .mapToDouble(Peak::value)
        .findFirst();
  }

  /** Of the same machine measured twice the larger values, and how much they differ. */
  public MachineFigures and(MachineFigures again) {
    List<Peak> both = new ArrayList<>();
    for (int k = 0; k < peaks.size(); k++) {
      both.add(peaks.get(k).and(again.peaks.get(k)));
    }
    return new MachineFigures(memoryBytes, cacheBytes, both);
  }

  /**
   * The largest difference between two measurements of a kind, relative to the larger one; NaN
   * where it was measured once or not at all.
   */
  public double difference(Peak.Kind kind) {
    return peaks.stream()
        .filter(peak -> peak.kind() == kind)
        .mapToDouble(Peak::difference)
        .max()
        .orElse(Double.NaN);
  }
}
