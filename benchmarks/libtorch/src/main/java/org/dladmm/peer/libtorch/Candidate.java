package org.dladmm.peer.libtorch;

import java.util.LinkedHashMap;
import java.util.Map;

/** A way to do an action, with the shortest time of all its runs. */
final class Candidate {
  private final Map<String, Object> described = new LinkedHashMap<>();
  private final int threads;
  private final Runnable run;
  private double milliseconds = Double.POSITIVE_INFINITY;

  /** The forward pass. */
  static Candidate forward(Data data, Layout layout, int threads) {
    // no variant of Adam makes a difference to it
    Training training = new Training(data, layout, Adam.PLAIN);
    return new Candidate("forward", layout, threads, training::forward);
  }

  /** The training step. */
  static Candidate step(Data data, Layout layout, int threads, Adam adam) {
    Candidate step = new Candidate("step", layout, threads, new Training(data, layout, adam)::step);
    step.described.put("adam", adam);
    return step;
  }

  private Candidate(String action, Layout layout, int threads, Runnable run) {
    this.threads = threads;
    this.run = run;
    described.put("action", action);
    described.put("layout", layout);
    described.put("threads", threads);
  }

  double milliseconds() {
    return milliseconds;
  }

  Map<String, Object> described() {
    Map<String, Object> all = new LinkedHashMap<>(described);
    all.put("milliseconds", milliseconds);
    return all;
  }

  /** The shortest of as many runs as fit into the time, at least one, and how many there were. */
  Map<String, Object> time(double seconds) {
    Blas.useThreads(threads);
    run.run();
    long shortest = Long.MAX_VALUE;
    long runs = 0;
    long start = System.nanoTime();
    long before = start;
    do {
      run.run();
      long now = System.nanoTime();
      shortest = Math.min(shortest, now - before);
      before = now;
      runs++;
    } while (before - start < seconds * 1e9);
    milliseconds = Math.min(milliseconds, shortest * 1e-6);
    return Map.of("milliseconds", shortest * 1e-6, "runs", runs);
  }
}
