package org.dladmm.peer.libtorch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for the fastest way to do each action. */
final class Search {
  private static final int TURNS = 2;
  private static final List<Integer> COUNTS = List.of(1, 2, 3, 4, 8, 16, 32, 64, 128);

  private final Map<String, Candidate> fastest = new LinkedHashMap<>();
  private final List<Candidate> tried = new ArrayList<>();

  /**
   * Tries layouts, threads and variants of Adam.
   *
   * @param threads the most there may be
   * @param seconds for each that is tried
   */
  Search(Data data, int threads, double seconds) {
    List<Candidate> forward = new ArrayList<>();
    List<Candidate> step = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      for (int count : counts(threads)) {
        forward.add(Candidate.forward(data, layout, count));
        for (Adam adam : Adam.values()) {
          step.add(Candidate.step(data, layout, count, adam));
        }
      }
    }
    fastest.put("forward", fastestOf(forward, seconds));
    fastest.put("step", fastestOf(step, seconds));
  }

  /** 1 to 4, then powers of two, and the most there may be. */
  private static SortedSet<Integer> counts(int most) {
    SortedSet<Integer> counts = new TreeSet<>(new TreeSet<>(COUNTS).headSet(most));
    counts.add(most);
    return counts;
  }

  /** In turns, for what else goes on in the machine is to hit all of them. */
  private Candidate fastestOf(List<Candidate> candidates, double seconds) {
    for (int turn = 0; turn < TURNS; turn++) {
      candidates.forEach(candidate -> candidate.time(seconds / TURNS));
    }
    tried.addAll(candidates);
    return candidates.stream()
        .min(Comparator.comparingDouble(Candidate::milliseconds))
        .orElseThrow();
  }

  Candidate fastest(String action) {
    return fastest.get(action);
  }

  Map<String, Object> described() {
    Map<String, Object> kept = new LinkedHashMap<>();
    fastest.forEach((action, candidate) -> kept.put(action, candidate.described()));
    return Map.of("fastest", kept, "tried", tried.stream().map(Candidate::described).toList());
  }
}
