package org.dladmm.benchmarks.compare;

/** A way to do something, with the times of its runs. */
final class TimedRun implements Runnable {
  private final Runnable way;
  private long shortest = Long.MAX_VALUE;
  private int runs;

  TimedRun(Runnable way) {
    this.way = way;
  }

  @Override
  public void run() {
    way.run();
  }

  void add(long nanos) {
    shortest = Math.min(shortest, nanos);
    runs++;
  }

  /** The shortest run. */
  double seconds() {
    return shortest * 1e-9;
  }

  /** How many runs were timed. */
  int runs() {
    return runs;
  }
}
