package org.dladmm.executor;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Who does which of a batch of tasks: each worker its own range, from the front; who is through
 * takes from the back of the others' ranges.
 *
 * <p>So a task mostly runs on the thread that ran it last time, which has its data in its caches,
 * and a worker mostly touches memory that no other does: fetching a cache line from a distant core
 * takes as long as hundreds of operations.
 *
 * <p>A range is one word, the number of the batch in it, so that a thread that comes late cannot
 * take a task of the next batch in the name of the last.
 */
final class TaskRanges {
  /** Tasks that a batch can have. */
  static final int MOST_TASKS = (1 << 20) - 1;

  static final int NONE = -1;

  /** Words from one range to the next, so that no two are on neighbouring cache lines. */
  private static final int APART = 32;

  private static final int INDEX_BITS = 20;
  private static final int BATCH_AT = 2 * INDEX_BITS;
  private static final long INDEX = MOST_TASKS;
  private static final long NEXT = 1L << INDEX_BITS;

  private final AtomicLongArray ranges;
  private final int workers;
  private long batch;

  TaskRanges(int workers) {
    this.workers = workers;
    ranges = new AtomicLongArray((workers + 1) * APART);
  }

  /** Shares tasks out; everything written before is seen by whoever takes one. */
  void share(int tasks) {
    batch++;
    int parts = Math.min(workers, tasks);
    for (int worker = parts - 1; worker >= 0; worker--) {
      long range = word(start(worker, parts, tasks), start(worker + 1, parts, tasks));
      ranges.lazySet(place(worker), range);
    }
  }

  private static int start(int part, int parts, int tasks) {
    return (int) ((long) tasks * part / parts);
  }

  private long word(long first, long end) {
    return (batch << BATCH_AT) | (first << INDEX_BITS) | end;
  }

  private static int place(int worker) {
    return (worker + 1) * APART;
  }

  /** Whether a worker has tasks of its own left. */
  boolean waiting(int worker) {
    return !isEmpty(ranges.get(place(worker)));
  }

  private static boolean isEmpty(long range) {
    return ((range >>> INDEX_BITS) & INDEX) >= (range & INDEX);
  }

  /** A task that is a worker's own; NONE if none is left. */
  int own(int worker) {
    int place = place(worker);
    while (true) {
      long range = ranges.get(place);
      if (isEmpty(range)) {
        return NONE;
      }
      if (ranges.compareAndSet(place, range, range + NEXT)) {
        return (int) ((range >>> INDEX_BITS) & INDEX);
      }
    }
  }

  /** A task of somebody else, of the batch that a worker had its own tasks in; or NONE. */
  int others(int worker) {
    long mine = ranges.get(place(worker)) >>> BATCH_AT;
    for (int k = 1; k < workers; k++) {
      int place = place((worker + k) % workers);
      long range = ranges.get(place);
      while ((range >>> BATCH_AT) == mine && !isEmpty(range)) {
        if (ranges.compareAndSet(place, range, range - 1)) {
          return (int) (range & INDEX) - 1;
        }
        range = ranges.get(place);
      }
    }
    return NONE;
  }
}
