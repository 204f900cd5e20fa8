package org.dladmm.program;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a forward part into segments. The values that cross a cut are kept, those between two cuts
 * are computed again from them when the reverse sweep comes to their segment.
 *
 * <p>While a segment is swept, memory holds what crosses the cuts before it, and its own values:
 * the first segments may be longer, for fewer cuts come before them. For a given number of elements
 * each segment is made as long as it can be, and the least number is looked for with which all
 * steps are reached. For K equal layers that is proportional to √K.
 */
final class Segments {
  private final Forward forward;
  private final List<List<Integer>> crossing;

  /** Elements of the large values that are written before each step. */
  private final long[] before;

  Segments(Forward forward) {
    this.forward = forward;
    crossing = forward.crossing();
    before = new long[forward.size() + 1];
    for (int i = 0; i < forward.size(); i++) {
      before[i + 1] = before[i] + elements(forward.written(i, i + 1));
    }
  }

  /** The large values to keep for the least memory. */
  Set<Integer> kept() {
    long impossible = -1;
    long possible = before[forward.size()];
    while (possible - impossible > 1) {
      long middle = (possible + impossible) / 2;
      if (kept(middle).isPresent()) {
        possible = middle;
      } else {
        impossible = middle;
      }
    }
    return kept(possible).orElseThrow();
  }

  /** What to keep for no more than so many elements at a time, if that is possible. */
  private Optional<Set<Integer>> kept(long most) {
    Set<Integer> kept = new HashSet<>();
    int cut = 0;
    long held = 0;
    while (held + before[forward.size()] - before[cut] > most) {
      int next = next(cut, most - held, kept);
      if (next == cut) {
        return Optional.empty();
      }
      held += added(next, kept);
      kept.addAll(crossing.get(next));
      cut = next;
    }
    kept.addAll(forward.written(cut, forward.size()));
    return Optional.of(kept);
  }

  /** The cut after which the next segment can reach furthest; the same one if none gains. */
  private int next(int cut, long room, Set<Integer> kept) {
    int best = cut;
    long furthest = before[cut];
    for (int i = cut + 1; i < forward.size() && before[i] - before[cut] <= room; i++) {
      long reach = before[i] - added(i, kept);
      if (reach > furthest) {
        furthest = reach;
        best = i;
      }
    }
    return best;
  }

  private long added(int cut, Set<Integer> kept) {
    return elements(crossing.get(cut).stream().filter(slot -> !kept.contains(slot)).toList());
  }

  private long elements(List<Integer> values) {
    return values.stream().mapToLong(forward::elements).sum();
  }
}
