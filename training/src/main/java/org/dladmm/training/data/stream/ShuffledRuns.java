package org.dladmm.training.data.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.data.ColumnRange;

/**
 * The order in which an epoch goes through columns: short runs of neighbours, which are read fast,
 * shuffled so that a part of an epoch is a mixture of all columns.
 *
 * <p>Where files can only be read as a whole, their runs stay together: the files are shuffled, and
 * the runs within each. The order of an epoch follows from the seed and the epoch alone.
 */
final class ShuffledRuns {
  /** The most columns in a run. */
  static final int LONGEST = 128;

  /** So many runs, or more, make a part; with fewer it would be no mixture. */
  static final int RUNS_OF_A_PART = 64;

  private final long seed;
  private final int parts;
  private final int columns;
  private final int length;

  /** Where each run begins, and at last how many columns there are. */
  private final int[] starts;

  /** The first run of each section, and at last how many runs there are. */
  private final int[] sections;

  private int orderedEpoch;
  private int[] order = {};

  /** How many columns come before each run of the order, and at last how many there are. */
  private int[] before = {};

  /**
   * An order.
   *
   * @param columns how many there are
   * @param part the most that a part of an epoch has
   * @param cuts where the columns of a file begin that can only be read as a whole
   */
  ShuffledRuns(int columns, int part, Collection<Integer> cuts, long seed) {
    this.seed = seed;
    this.columns = columns;
    int most = Math.min(part, columns);
    length = Math.max(1, Math.min(LONGEST, most / RUNS_OF_A_PART));
    parts = (int) (((long) columns + most - 1) / most);
    TreeSet<Integer> edges = new TreeSet<>(cuts);
    edges.addAll(List.of(0, columns));
    List<Integer> firsts = new ArrayList<>();
    int runs = 0;
    int from = 0;
    for (int to : edges.tailSet(1)) {
      firsts.add(runs);
      runs += (to - from + length - 1) / length;
      from = to;
    }
    firsts.add(runs);
    sections = firsts.stream().mapToInt(Integer::intValue).toArray();
    starts = starts(edges);
  }

  private int[] starts(TreeSet<Integer> edges) {
    int[] result = new int[sections[sections.length - 1] + 1];
    int section = 0;
    for (int from : edges) {
      int end = section + 1 < sections.length ? sections[section + 1] : result.length;
      for (int run = sections[section]; run < end; run++) {
        result[run] = from + (run - sections[section]) * length;
      }
      section++;
    }
    return result;
  }

  int parts() {
    return parts;
  }

  /** How many columns a part has: their numbers differ by one at most. */
  int columns(int part) {
    return end(part) - end(part - 1);
  }

  private int end(int part) {
    return (int) ((long) columns * (part + 1) / parts);
  }

  /** The columns of a part, in the order of the epoch. */
  List<ColumnRange> part(int epoch, int part) {
    shuffle(epoch);
    List<ColumnRange> ranges = new ArrayList<>();
    int from = end(part - 1);
    int to = end(part);
    int found = Arrays.binarySearch(before, from);
    for (int i = found >= 0 ? found : -found - 2; i < order.length && before[i] < to; i++) {
      int start = starts[order[i]] - before[i];
      ranges.add(
          new ColumnRange(start + Math.max(from, before[i]), start + Math.min(to, before[i + 1])));
    }
    return ranges;
  }

  private void shuffle(int epoch) {
    if (orderedEpoch == epoch) {
      return;
    }
    order = new int[starts.length - 1];
    before = new int[starts.length];
    int at = 0;
    int[] shuffled =
        new CounterRandom(seed, "order of the files").permutation(sections.length - 1, epoch);
    for (int section : shuffled) {
      int first = sections[section];
      int runs = sections[section + 1] - first;
      for (int run :
          new CounterRandom(seed, "order of the runs " + section).permutation(runs, epoch)) {
        order[at] = first + run;
        before[at + 1] = before[at] + starts[first + run + 1] - starts[first + run];
        at++;
      }
    }
    orderedEpoch = epoch;
  }
}
